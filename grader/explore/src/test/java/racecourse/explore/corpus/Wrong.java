package racecourse.explore.corpus;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A wrong program: at least one schedule must fail, and only in the ways that are named. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Wrong {

    /** No thread can go on, and not all have ended. */
    String DEADLOCK = "DEADLOCK";

    /** Threads run on and on, and nothing changes, or a thread sees an old value for ever. */
    String LIVELOCK = "LIVELOCK";

    /** An expectation of the program was not met. */
    String ASSERTION = "AssertionError";

    /**
     * The ways in which it fails: the constants above, or the simple name of an exception's class.
     * Each of the ways that are explored must be among them.
     */
    String[] value();
}
