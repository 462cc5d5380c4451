package racecourse.explore.os;

import racecourse.explore.engine.ModelThread;

/** The bytes behind a buffer. */
public interface Contents {

    /** How many there are. */
    int size();

    /** Whether they can't be changed. */
    boolean readOnly();

    /** Reads; if others may change the bytes at the same time, in a step of its own. */
    byte[] read(int at, int length);

    /** Writes likewise. */
    void write(int at, byte[] bytes);

    /** Reads at once, within the step that is under way. */
    byte[] load(ModelThread thread, int at, int length);

    /** Writes at once, within the step that is under way. */
    void store(ModelThread thread, int at, byte[] bytes);

    /** The process may be killed here, if it may be at all. */
    void mayDie(ModelThread thread);
}
