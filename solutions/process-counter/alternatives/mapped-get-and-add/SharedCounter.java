package racecourse.processcounter;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The number lies in memory that all processes map, and is changed by one atomic instruction. */
public class SharedCounter implements AutoCloseable {

    private static final VarHandle LONG =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private MappedByteBuffer memory;

    public SharedCounter(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE)) {
            memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
        }
    }

    public long add(long delta) throws IOException {
        return (long) LONG.getAndAdd(open(), 0, delta) + delta;
    }

    public long get() throws IOException {
        return add(0);
    }

    private MappedByteBuffer open() throws IOException {
        MappedByteBuffer open = memory;
        if (open == null) {
            throw new ClosedChannelException();
        }
        return open;
    }

    @Override
    public void close() {
        memory = null;
    }
}
