package racecourse.explore.os.programs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import racecourse.api.Processes;

/** What is done with files by futures. */
@SuppressWarnings("try") // a lock is held, not used
public final class Asynchronous {

    private static final Path FILE = Path.of("asynchronous.tmp");

    private Asynchronous() {}

    private static AsynchronousFileChannel open() throws IOException {
        return AsynchronousFileChannel.open(
                FILE, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    }

    private static Object endOf(Callable<?> call) {
        try {
            return call.call();
        } catch (ExecutionException e) {
            return "fails with " + e.getCause().getClass().getSimpleName();
        } catch (Exception e) {
            return e.getClass().getSimpleName();
        }
    }

    /** One call after the other. */
    public static final class Calls {
        public static Object run() throws Throwable {
            List<Object> ends = new ArrayList<>();
            AsynchronousFileChannel channel = open();
            ByteBuffer bytes = ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5});
            ends.add(endOf(() -> channel.write(bytes, 3).get()));
            ends.add(bytes.remaining());
            ends.add(endOf(channel::size));
            ends.add(endOf(() -> channel.read(ByteBuffer.allocate(10), 2).get()));
            ends.add(endOf(() -> channel.read(ByteBuffer.allocate(10), 100).get()));
            ends.add(endOf(() -> channel.read(ByteBuffer.allocate(1), -1)));
            ends.add(endOf(() -> channel.read(ByteBuffer.allocate(1).asReadOnlyBuffer(), 0)));
            FileLock lock = channel.lock(0, 4, true).get();
            ends.add(lock.isShared() + " " + lock.size() + " " + (lock.channel() == null));
            ends.add(endOf(() -> channel.lock(3, 2, false)));
            ends.add(endOf(() -> channel.tryLock(4, 1, false).isValid()));
            lock.release();
            ends.add(lock.isValid());
            ends.add(endOf(() -> channel.truncate(4).size()));
            channel.close();
            channel.close();
            ends.add(channel.isOpen());
            ends.add(endOf(() -> channel.read(ByteBuffer.allocate(1), 0).get()));
            ends.add(endOf(() -> channel.lock().get()));
            try (AsynchronousFileChannel reads = AsynchronousFileChannel.open(FILE)) {
                ends.add(endOf(() -> reads.write(ByteBuffer.allocate(1), 0)));
                ends.add(endOf(() -> reads.lock()));
            }
            Files.delete(FILE);
            return ends.toString();
        }
    }

    /** Two processes add 1 each to a number, under a lock. */
    public static final class LockedAdds {
        public static Object run() throws Throwable {
            Processes.inParallel(LockedAdds::add, LockedAdds::add);
            return ByteBuffer.wrap(Files.readAllBytes(FILE)).getLong();
        }

        private static void add() throws Exception {
            try (AsynchronousFileChannel channel = open();
                    FileLock lock = channel.lock().get()) {
                ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
                channel.read(number, 0).get();
                number.putLong(0, number.getLong(0) + 1);
                channel.write(number.clear(), 0).get();
            }
        }
    }
}
