package racecourse.explore.os.model;

/** See {@link java.nio.channels.spi.AbstractSelectableChannel}: what method references name. */
public abstract class AbstractSelectableChannel extends SelectableChannel {}
