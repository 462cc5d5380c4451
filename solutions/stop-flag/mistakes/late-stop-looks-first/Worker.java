package racecourse.stopflag;

/** Repeats a step until it is stopped; one field says how far it is. */
public class Worker implements Runnable {

    private enum State {
        RUNNING,
        STOPPED,
        FINISHED
    }

    private final Runnable step;
    private volatile State state = State.RUNNING;

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (state == State.RUNNING) {
            step.run();
        }
        state = State.FINISHED;
    }

    public void stop() {
        if (state != State.FINISHED) {
            state = State.STOPPED;
        }
    }

    public boolean finished() {
        return state == State.FINISHED;
    }
}
