package racecourse.explore.engine.programs;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The JDK holds a real monitor while it calls back, and the other thread may go first there. */
public final class UnderRealLock {

    private static volatile int count;

    private UnderRealLock() {}

    private static final class Report extends Exception {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            return "count is " + count;
        }
    }

    public static Object run() throws InterruptedException {
        Thread other = new Thread(() -> count = 1);
        other.start();
        StringWriter text = new StringWriter();
        new Report().printStackTrace(new PrintWriter(text));
        other.join();
        return text.toString().contains("count is 1");
    }
}
