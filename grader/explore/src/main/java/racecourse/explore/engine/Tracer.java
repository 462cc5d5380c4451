package racecourse.explore.engine;

/** Is told of every operation of a schedule that is run again to be shown. */
public interface Tracer {

    /** A schedule begins; what was told before was of another one. */
    void begin();

    /** A thread does this now; its stack is the caller's. */
    void did(ModelThread thread, String operation, Object on);
}
