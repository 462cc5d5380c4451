package racecourse.explore.os.model;

import java.io.IOException;
import java.nio.channels.Channel;

/** See {@link java.nio.channels.WritableByteChannel}. */
public interface WritableByteChannel extends Channel {

    int write(ByteBuffer from) throws IOException;
}
