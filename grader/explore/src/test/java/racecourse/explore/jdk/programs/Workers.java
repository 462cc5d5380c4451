package racecourse.explore.jdk.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** Runs the same work in real threads. */
final class Workers {
    static final int THREADS = 4;
    static final int ROUNDS = 500;

    private Workers() {}

    /** Runs that in each thread; what one of them throws is thrown here. */
    static void inEach(Callable<?> work) throws Exception {
        AtomicReference<Exception> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread =
                    new Thread(
                            () -> {
                                try {
                                    work.call();
                                } catch (Exception e) {
                                    failure.set(e);
                                }
                            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    /** Does that so many times in each thread. */
    static void often(Callable<?> work) throws Exception {
        inEach(
                () -> {
                    for (int i = 0; i < ROUNDS; i++) {
                        work.call();
                    }
                    return null;
                });
    }
}
