package org.basira.operations.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An H2 file whose process was killed, made ready to be opened. The file's header names a chunk, and H2 follows the chain
 * of chunks from there to the last. But when a chunk is not written where the one before it foretold, H2 (2.3 to 2.5.252,
 * {@code FileStore.storeBuffer}) writes the header before it takes note of the new chunk: the header then names the one
 * before, whose chain leads elsewhere, and up to twenty chunks that are whole and synced are not found after a kill. Here
 * each next chunk is looked for in the whole file, by its number and version, and the header is made to name the last.
 * Nothing else in the file is touched, and H2 opens it by its own rules.
 */
final class KilledFile {

    private static final Logger log = LoggerFactory.getLogger(KilledFile.class);

    private static final int BLOCK = 4096;
    private static final int FOOTER = 128;
    private static final String CHECK = "fletcher";
    private static final List<String> NUMBERS = List.of("chunk", "version", "block", "len", "time");

    private final FileChannel channel;

    private KilledFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Makes the header name the last whole chunk. A file that was closed, is in use, does not exist or cannot be read like
     * this is left alone: H2 says what is wrong with it.
     */
    static void mend(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                new KilledFile(channel).mend();
            }
        } catch (OverlappingFileLockException e) {
            log.debug("In use by this process: {}", file);
        } catch (IOException e) {
            log.warn("The database file could not be looked through: {}", file, e);
        }
    }

    private void mend() throws IOException {
        Map<String, String> header = newer(checked(0, BLOCK), checked(BLOCK, BLOCK));
        Chunk named = header.containsKey("clean") ? null : wholeChunk(number(header, "block"));
        if (named == null || named.version != number(header, "version")) {
            return;
        }
        Chunk last = lastAfter(named);
        if (last.version != named.version) {
            log.info("The database was not closed: its last chunk is {}, its header named {}", last, named);
            header.put("block", Long.toHexString(last.block));
            header.put("chunk", Long.toHexString(last.id));
            header.put("version", Long.toHexString(last.version));
            write(header);
        }
    }

    /**
     * A chunk as its head describes it.
     *
     * @param block where it begins, in blocks of the file
     * @param id its number in the file
     * @param version the version of the data that it completes; each chunk stored has the next one
     * @param time when it was made, in milliseconds since the file was
     */
    private record Chunk(long block, long id, long version, long time) {

        /** What stands twice was moved, and is the same; of two that were made, the later took the place of the other. */
        Chunk later(Chunk other) {
            return other.time > time ? other : this;
        }
    }

    private Chunk lastAfter(Chunk named) throws IOException {
        Map<Long, Chunk> byVersion = new HashMap<>();
        for (long block = 2; block < channel.size() / BLOCK; block++) {
            Chunk chunk = wholeChunk(block);
            if (chunk != null && chunk.version > named.version) {
                byVersion.merge(chunk.version, chunk, Chunk::later);
            }
        }
        Chunk last = named;
        Chunk next = byVersion.get(last.version + 1);
        // One made before the last was left behind by an earlier kill, beyond a gap, and belongs to data that is gone.
        while (next != null && next.time >= last.time) {
            last = next;
            next = byVersion.get(last.version + 1);
        }
        return last;
    }

    /** The chunk that begins here, if its foot stands where its head says. */
    private @Nullable Chunk wholeChunk(long block) throws IOException {
        String text = text(block * BLOCK, 256);
        int end = text.indexOf('\n');
        Map<String, String> head = text.startsWith("chunk:") && end > 0 ? parsed(text.substring(0, end)) : Map.of();
        Map<String, String> foot =
                head.isEmpty() ? head : checked((block + number(head, "len")) * BLOCK - FOOTER, FOOTER);
        boolean whole = !foot.isEmpty()
                && number(foot, "chunk") == number(head, "chunk")
                && number(foot, "len") == number(head, "len")
                && number(foot, "version") == number(head, "version");
        return whole ? new Chunk(block, number(head, "chunk"), number(head, "version"), number(head, "time")) : null;
    }

    /** Pairs whose checksum stands last and is right; none otherwise. */
    private Map<String, String> checked(long at, int length) throws IOException {
        String text = text(at, length).strip();
        int check = text.lastIndexOf("," + CHECK + ":");
        Map<String, String> map = check < 0 ? Map.of() : parsed(text);
        return !map.isEmpty() && checksum(text.substring(0, check)).equals(map.remove(CHECK)) ? map : Map.of();
    }

    /** What a file's users wrote may stand anywhere in it, and look like the beginning of a chunk. */
    private static Map<String, String> parsed(String text) {
        try {
            Map<String, String> map = DataUtils.parseMap(text);
            NUMBERS.forEach(key -> number(map, key));
            return map;
        } catch (MVStoreException e) {
            return Map.of();
        }
    }

    private String text(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int read = at < 0 ? -1 : 0;
        while (read >= 0 && bytes.hasRemaining()) {
            read = channel.read(bytes, at + bytes.position());
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1).replace('\0', ' ');
    }

    private static Map<String, String> newer(Map<String, String> one, Map<String, String> two) {
        return one.isEmpty() || number(two, "version") > number(one, "version") ? two : one;
    }

    private static long number(Map<String, String> map, String key) {
        return DataUtils.readHexLong(map, key, 0);
    }

    private static String checksum(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return Integer.toHexString(DataUtils.getFletcher32(bytes, 0, bytes.length));
    }

    /** The second copy first, each forced: whatever happens between, one of the two is whole. */
    private void write(Map<String, String> header) throws IOException {
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
