package racecourse.explore.engine.programs;

/** A thread that is left behind would never come to an end of its last block. */
public final class EndlessFinally {

    private static final Object NEVER = new Object();

    private EndlessFinally() {}

    public static Object run() {
        Thread waiter =
                new Thread(
                        () -> {
                            try {
                                synchronized (NEVER) {
                                    NEVER.wait();
                                }
                            } catch (InterruptedException e) {
                                // Nobody does that.
                            } finally {
                                for (int i = 0; i >= 0; i++) {
                                    i--;
                                }
                            }
                        });
        waiter.setDaemon(true);
        waiter.start();
        return "ended";
    }
}
