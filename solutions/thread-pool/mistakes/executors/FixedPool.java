package racecourse.threadpool;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Executors.newFixedThreadPool is the exercise already done. */
public class FixedPool implements AutoCloseable {

    private final ExecutorService pool;

    public FixedPool(int threads) {
        pool = Executors.newFixedThreadPool(threads);
    }

    public <T> Handle<T> submit(Callable<T> task) {
        Future<T> future = pool.submit(task);
        return new Handle<>() {
            @Override
            public T join() throws InterruptedException, ExecutionException {
                return future.get();
            }

            @Override
            public boolean isDone() {
                return future.isDone();
            }
        };
    }

    @Override
    public void close() throws InterruptedException {
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.HOURS);
    }

    public interface Handle<T> {
        T join() throws InterruptedException, ExecutionException;

        boolean isDone();
    }
}
