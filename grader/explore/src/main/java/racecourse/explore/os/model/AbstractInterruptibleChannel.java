package racecourse.explore.os.model;

import java.nio.channels.InterruptibleChannel;

/** See {@link java.nio.channels.spi.AbstractInterruptibleChannel}: what method references name. */
public abstract class AbstractInterruptibleChannel implements InterruptibleChannel {}
