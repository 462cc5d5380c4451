package racecourse.explore.engine;

/** Is told of every operation of a schedule that is run again to be shown. */
public interface Tracer {

    /** How an operation ends that has read what was written before the newest write. */
    String STALE = " (stale)";

    /** The same for a volatile read, which then takes place earlier than it is made. */
    String STALE_VOLATILE = " (stale, though volatile)";

    /** A schedule begins; what was told before was of another one. */
    void begin();

    /** A thread does this now; its stack is the caller's. */
    void did(ModelThread thread, String operation, Object on);
}
