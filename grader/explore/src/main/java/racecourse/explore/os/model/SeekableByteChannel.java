package racecourse.explore.os.model;

import java.io.IOException;

/** See {@link java.nio.channels.SeekableByteChannel}. */
public interface SeekableByteChannel extends ByteChannel {

    long position() throws IOException;

    SeekableByteChannel position(long newPosition) throws IOException;

    long size() throws IOException;

    SeekableByteChannel truncate(long size) throws IOException;
}
