package racecourse.explore.os.model;

/** See {@link java.nio.channels.ByteChannel}. */
public interface ByteChannel extends ReadableByteChannel, WritableByteChannel {}
