package racecourse.explore.os;

import racecourse.explore.engine.ModelThread;

/** Something that a process has open. */
public interface Open {

    /** Its process has ended; the last step was made by this thread. */
    void vanish(ModelThread last);
}
