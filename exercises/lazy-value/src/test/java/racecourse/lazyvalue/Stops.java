package racecourse.lazyvalue;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import racecourse.api.Threads;

/** Scenarios in which threads are stopped inside get(), and a reader must come to its end. */
final class Stops {

    private Stops() {}

    /**
     * Three threads call get(). When the one that computes has returned, the others are stopped
     * wherever they are.
     */
    static void insideTheSameValue(Object value) throws Throwable {
        First first = new First();
        LazyValue<Object> lazy =
                new LazyValue<>(
                        () -> {
                            first.computing = Thread.currentThread();
                            return value;
                        });
        List<Thread> getters = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Thread getter =
                    new Thread(
                            () -> {
                                lazy.get();
                                first.hasReturned(Thread.currentThread());
                            },
                            "Getter " + i);
            getters.add(getter);
            getter.start();
        }
        first.await();
        getters.forEach(Threads::stopForGood);
        assertSame(value, Getter.started("Reader", lazy).result(), "what the reader got");
    }

    /** The thread that computes, and whether its get() has returned. */
    private static final class First {
        private volatile Thread computing;
        private volatile boolean returned;

        synchronized void hasReturned(Thread thread) {
            if (thread == computing) {
                returned = true;
                notifyAll();
            }
        }

        synchronized void await() throws InterruptedException {
            while (!returned) {
                wait();
            }
        }
    }

    /** A value is there already when a thread is stopped inside get() of another LazyValue. */
    static void insideAnother() throws Throwable {
        Object value = new String("the value");
        LazyValue<Object> lazy = new LazyValue<>(() -> value);
        LazyValue<Object> another =
                new LazyValue<>(
                        () -> {
                            Threads.giveWay();
                            return "another";
                        });
        lazy.get();
        Getter stopped = Getter.started("Getter of another", another);
        Threads.stopForGood(stopped);
        assertSame(value, Getter.started("Reader", lazy).result(), "what the reader got");
    }
}
