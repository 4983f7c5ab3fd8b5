package org.basira.operations.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An H2 file whose process was killed, made ready to be opened. The file's header names a chunk, and H2 follows the chain
 * of chunks from there to the last. But when a chunk is not written where the one before it foretold, H2 (2.3 to 2.5.252,
 * {@code FileStore.storeBuffer}) writes the header before it takes note of the new chunk: the header then names the one
 * before, whose chain leads elsewhere, and up to twenty chunks that are whole and synced are not found after a kill. H2's
 * recovery mode searches the whole file and does find them; here it is asked, read-only, which version is the last, and
 * the header is made to name that chunk. Nothing else in the file is touched, and H2 opens it by its own rules.
 */
final class KilledFile {

    private static final Logger log = LoggerFactory.getLogger(KilledFile.class);

    private static final int BLOCK = 4096;
    private static final int FOOTER = 128;
    private static final String CHUNK = "chunk";
    private static final String VERSION = "version";
    private static final String PLACE = "block";
    private static final String CHECK = "fletcher";

    private KilledFile() {}

    /** Makes the header name the last whole chunk. A file that was closed, is in use or does not exist is left alone. */
    static void mend(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) <= 2L * BLOCK) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            Map<String, String> header = newer(map(channel, 0, BLOCK), map(channel, BLOCK, BLOCK));
            if (header.isEmpty() || header.containsKey("clean")) {
                return;
            }
            long last = lastVersion(file);
            if (last <= number(header, VERSION)) {
                return;
            }
            Map<String, String> chunk = chunk(channel, last);
            if (!chunk.isEmpty()) {
                log.info("The database was not closed: its last version is {}, the header says {}", last, header);
                header.put(PLACE, chunk.get(PLACE));
                header.put(CHUNK, chunk.get(CHUNK));
                header.put(VERSION, chunk.get(VERSION));
                write(channel, header);
            }
        } catch (MVStoreException e) {
            // In use, or not to be read: H2 says so itself, and better, when it opens the file.
            log.debug("Left as it is: {}", file, e);
        }
    }

    private static long lastVersion(Path file) {
        try (MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .readOnly()
                .recoveryMode()
                .open()) {
            return store.getCurrentVersion();
        }
    }

    /** The first whole chunk of this version: one that was moved stands at both places, and H2 prefers the first too. */
    private static Map<String, String> chunk(FileChannel channel, long version) throws IOException {
        for (long at = 2L * BLOCK; at < channel.size(); at += BLOCK) {
            Map<String, String> found = line(channel, at);
            if (found.containsKey(CHUNK) && number(found, VERSION) == version) {
                Map<String, String> footer = map(channel, at + number(found, "len") * BLOCK - FOOTER, FOOTER);
                if (number(footer, VERSION) == version && number(footer, CHUNK) == number(found, CHUNK)) {
                    found.put(PLACE, Long.toHexString(at / BLOCK));
                    return found;
                }
            }
        }
        return Map.of();
    }

    private static Map<String, String> line(FileChannel channel, long at) throws IOException {
        String text = text(channel, at, 256);
        int end = text.indexOf('\n');
        return text.startsWith(CHUNK + ':') && end > 0 ? parsed(text.substring(0, end)) : Map.of();
    }

    /** Pairs whose checksum stands last and is right; none otherwise. */
    private static Map<String, String> map(FileChannel channel, long at, int length) throws IOException {
        String text = text(channel, at, length).strip();
        int check = text.lastIndexOf(',' + CHECK + ':');
        if (check < 0) {
            return Map.of();
        }
        Map<String, String> map = parsed(text);
        return !map.isEmpty() && checksum(text.substring(0, check)).equals(map.remove(CHECK)) ? map : Map.of();
    }

    private static Map<String, String> parsed(String text) {
        try {
            return DataUtils.parseMap(text);
        } catch (MVStoreException e) {
            return Map.of();
        }
    }

    private static String text(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int read = at < 0 ? -1 : 0;
        while (read >= 0 && bytes.hasRemaining()) {
            read = channel.read(bytes, at + bytes.position());
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1).replace('\0', ' ');
    }

    private static Map<String, String> newer(Map<String, String> one, Map<String, String> two) {
        return number(two, VERSION) > number(one, VERSION) || one.isEmpty() ? two : one;
    }

    private static long number(Map<String, String> map, String key) {
        return DataUtils.readHexLong(map, key, 0);
    }

    private static String checksum(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return Integer.toHexString(DataUtils.getFletcher32(bytes, 0, bytes.length));
    }

    /** The second copy first, each forced: whatever happens between, one of the two is whole. */
    private static void write(FileChannel channel, Map<String, String> header) throws IOException {
        StringBuilder text = new StringBuilder();
        DataUtils.appendMap(text, new HashMap<>(header));
        DataUtils.appendMap(text, CHECK, checksum(text.toString()));
        byte[] line = text.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
        for (long at : new long[] {BLOCK, 0}) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK).put(line).rewind();
            while (block.hasRemaining()) {
                channel.write(block, at + block.position());
            }
            channel.force(true);
        }
    }
}
