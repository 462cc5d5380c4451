package racecourse.stopflag;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private static final VarHandle STOPPED = handle("stopped");
    private static final VarHandle FINISHED = handle("finished");

    private boolean stopped;
    private boolean finished;

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (!(boolean) STOPPED.getAcquire(this)) {
            step.run();
        }
        FINISHED.setRelease(this, true);
    }

    public void stop() {
        STOPPED.setRelease(this, true);
    }

    public boolean finished() {
        return finished;
    }

    private static VarHandle handle(String field) {
        try {
            return MethodHandles.lookup().findVarHandle(Worker.class, field, boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
