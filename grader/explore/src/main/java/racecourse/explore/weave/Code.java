package racecourse.explore.weave;

import racecourse.explore.jdk.ShadowJdk;

/** Whose code is woven, which decides what its plain accesses may see. */
enum Code {
    /** A submission's, a spec's, or a library's of theirs. */
    TESTED,

    /** The JDK's that is right when it races. */
    TRUSTED,

    /** The JDK's that threads must not share without a lock. */
    UNGUARDED;

    static Code of(String internalName, ClassPool pool) {
        if (!pool.trusted(internalName)) {
            return TESTED;
        }
        return ShadowJdk.isUnguarded(internalName) ? UNGUARDED : TRUSTED;
    }

    boolean isOfTheJdk() {
        return this != TESTED;
    }
}
