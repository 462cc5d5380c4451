package racecourse.stopflag;

import java.util.concurrent.CompletableFuture;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private final CompletableFuture<Void> stop = new CompletableFuture<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (!stop.isDone()) {
            step.run();
        }
        end.complete(null);
    }

    public void stop() {
        stop.complete(null);
    }

    public boolean finished() {
        return end.isDone();
    }
}
