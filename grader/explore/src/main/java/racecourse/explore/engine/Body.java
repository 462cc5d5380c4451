package racecourse.explore.engine;

/** What the first thread of a schedule does. */
@FunctionalInterface
public interface Body {

    /**
     * Does it.
     *
     * @throws Throwable whatever it likes
     */
    Object run() throws Throwable;
}
