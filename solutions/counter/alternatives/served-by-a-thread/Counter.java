package racecourse.counter;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One thread owns the number; all others send it what to do and wait for the answer. */
public class Counter {

    private final ExecutorService owner =
            Executors.newSingleThreadExecutor(
                    task -> {
                        Thread thread = new Thread(task);
                        thread.setDaemon(true);
                        return thread;
                    });
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        ask(() -> ++value);
    }

    public void decrement() {
        ask(() -> --value);
    }

    public long value() {
        return ask(() -> value);
    }

    private long ask(Callable<Long> question) {
        Future<Long> answer = owner.submit(question);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
