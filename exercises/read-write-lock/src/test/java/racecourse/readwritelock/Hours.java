package racecourse.readwritelock;

/** Lets much time pass. */
final class Hours {

    /**
     * Under the explorer, so long a wait is over only when no thread can do anything else; and it
     * is shorter than those that count as for ever.
     */
    private static final long ALMOST_A_MINUTE_MILLIS = 59_900;

    private static final int TIMES = 6_000;

    private Hours() {}

    /**
     * Returns when a hundred hours have passed, at once if all other threads wait. One that looks
     * again and again meanwhile makes so many steps that the explorer calls it endless.
     */
    static void pass() throws InterruptedException {
        for (int i = 0; i < TIMES; i++) {
            Thread.sleep(ALMOST_A_MINUTE_MILLIS);
        }
    }
}
