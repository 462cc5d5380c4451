package racecourse.explore.engine;

/** How the threads of a schedule get their stacks, and how control passes between them. */
interface Coroutines {

    /** A coroutine that runs this body once it is first resumed. */
    Coroutine create(Runnable body);

    /** Runs the body of the first coroutine in the calling thread; returns when it has ended. */
    void runFirst(Coroutine first);

    /** Hands over control, and returns when somebody hands it back. */
    void transfer(Coroutine from, Coroutine to);

    /** Hands over control for good; the last thing that a coroutine does. */
    void end(Coroutine from, Coroutine to);

    /**
     * Gives up a coroutine that was resumed and hasn't ended, when the first one has ended: its
     * frames see {@link Abandoned}, or nothing at all.
     */
    void abandon(Coroutine first, Coroutine other);
}
