package racecourse.explore.os.model;

import java.io.IOException;
import java.nio.channels.Channel;

/** See {@link java.nio.channels.ReadableByteChannel}. */
public interface ReadableByteChannel extends Channel {

    int read(ByteBuffer to) throws IOException;
}
