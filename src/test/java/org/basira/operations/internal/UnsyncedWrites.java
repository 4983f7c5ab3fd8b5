package org.basira.operations.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that has power cuts: a file system for H2 ({@code jdbc:h2:unsynced:/path}) that remembers what was forced and
 * which writes came after. A copy as after a power cut holds what was forced, and none, a first part or a random part of
 * the rest. (Torn single writes are not played.)
 */
public final class UnsyncedWrites extends FilePathWrapper {

    /** What the disk may have kept of the writes that were never forced. */
    enum Kept {
        NONE,
        FIRST_PART,
        RANDOM_PART
    }

    private static final List<Watched> WATCHED = new ArrayList<>();

    /** For H2, which makes one a path. */
    public UnsyncedWrites() {}

    static void register() {
        FilePath.register(new UnsyncedWrites());
    }

    /** Writes a copy of the database file as the disk would hold it if the power went now. */
    static synchronized void copyAsAfterPowerCut(Path to, Kept kept, Random random) throws IOException {
        Watched watched;
        synchronized (WATCHED) {
            watched = WATCHED.getLast();
        }
        watched.copy(to, kept, random);
    }

    @Override
    public String getScheme() {
        return "unsynced";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel channel = getBase().open(mode);
        if (!getBase().toString().endsWith(".mv.db") || mode.equals("r")) {
            return channel;
        }
        Watched watched = new Watched(channel);
        synchronized (WATCHED) {
            WATCHED.add(watched);
        }
        return watched;
    }

    private sealed interface Change {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Write(long at, byte[] bytes) implements Change {}

    private record Cut(long size) implements Change {}

    /** Mirrors what is on disk for certain in memory, and the changes since. */
    private static final class Watched extends FileChannel {
        private final FileChannel base;
        private final List<Change> loose = new ArrayList<>();
        private byte[] forced = new byte[0];

        Watched(FileChannel base) throws IOException {
            this.base = base;
            ByteBuffer all = ByteBuffer.allocate((int) base.size());
            while (all.hasRemaining() && base.read(all, all.position()) >= 0) {}
            forced = all.array();
        }

        synchronized void copy(Path to, Kept kept, Random random) throws IOException {
            int first = random.nextInt(loose.size() + 1);
            byte[] image = forced;
            for (int i = 0; i < loose.size(); i++) {
                boolean survives = switch (kept) {
                    case NONE -> false;
                    case FIRST_PART -> i < first;
                    case RANDOM_PART -> random.nextBoolean();
                };
                if (survives) {
                    image = apply(image, loose.get(i));
                }
            }
            Files.write(to, image);
        }

        private static byte[] apply(byte[] image, Change change) {
            return switch (change) {
                case Cut(long size) -> java.util.Arrays.copyOf(image, (int) Math.min(size, image.length));
                case Write(long at, byte[] bytes) -> {
                    byte[] grown = java.util.Arrays.copyOf(image, (int) Math.max(image.length, at + bytes.length));
                    System.arraycopy(bytes, 0, grown, (int) at, bytes.length);
                    yield grown;
                }
            };
        }

        @Override
        public synchronized int write(ByteBuffer from, long at) throws IOException {
            byte[] bytes = new byte[from.remaining()];
            from.duplicate().get(bytes);
            int written = base.write(from, at);
            loose.add(new Write(at, written == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, written)));
            return written;
        }

        @Override
        public synchronized int write(ByteBuffer from) throws IOException {
            int written = write(from, base.position());
            base.position(base.position() + written);
            return written;
        }

        @Override
        public synchronized FileChannel truncate(long size) throws IOException {
            base.truncate(size);
            loose.add(new Cut(size));
            return this;
        }

        @Override
        public synchronized void force(boolean metaData) throws IOException {
            base.force(metaData);
            byte[] image = forced;
            long size = image.length;
            for (Change change : loose) {
                if (change instanceof Write(long at, byte[] bytes)) {
                    size = Math.max(size, at + bytes.length);
                }
            }
            byte[] grown = java.util.Arrays.copyOf(image, (int) size);
            long now = image.length;
            for (Change change : loose) {
                switch (change) {
                    case Write(long at, byte[] bytes) -> {
                        System.arraycopy(bytes, 0, grown, (int) at, bytes.length);
                        now = Math.max(now, at + bytes.length);
                    }
                    case Cut(long cut) -> now = Math.min(now, cut);
                }
            }
            forced = now == grown.length ? grown : java.util.Arrays.copyOf(grown, (int) now);
            loose.clear();
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return base.read(into);
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            return base.read(into, at);
        }

        @Override
        public long position() throws IOException {
            return base.position();
        }

        @Override
        public FileChannel position(long at) throws IOException {
            base.position(at);
            return this;
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public FileLock lock(long at, long size, boolean shared) throws IOException {
            return base.lock(at, size, shared);
        }

        @Override
        public FileLock tryLock(long at, long size, boolean shared) throws IOException {
            return base.tryLock(at, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }

        @Override
        public long read(ByteBuffer[] into, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long write(ByteBuffer[] from, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long at, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel from, long at, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.nio.MappedByteBuffer map(MapMode mode, long at, long size) {
            throw new UnsupportedOperationException();
        }
    }
}
