package racecourse.readwritelock;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Who wakes up goes in without looking again. */
public class ReadWriteMonitor {

    private final ReentrantLock lock = new ReentrantLock();

    private static final class Waiter {
        final Condition c;
        final boolean writer;
        boolean in;

        Waiter(Condition c, boolean w) {
            this.c = c;
            writer = w;
        }
    }

    private final ArrayDeque<Waiter> line = new ArrayDeque<>();
    private int readers;
    private boolean writing;

    private void letIn() {
        while (!line.isEmpty()) {
            Waiter w = line.peek();
            if (writing || (w.writer && readers > 0)) return;
            line.remove();
            if (w.writer) writing = true;
            else readers++;
            w.in = true;
            w.c.signal();
        }
    }

    private void enter(boolean writer) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Waiter w = new Waiter(lock.newCondition(), writer);
            line.add(w);
            letIn();
            if (!w.in) {
                try {
                    w.c.await(); // nobody signals this condition before w is in
                } catch (InterruptedException e) {
                    if (w.in) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                    line.remove(w);
                    letIn();
                    throw e;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    public void lockRead() throws InterruptedException {
        enter(false);
    }

    public void lockWrite() throws InterruptedException {
        enter(true);
    }

    public void unlockRead() {
        lock.lock();
        try {
            if (readers == 0) throw new IllegalMonitorStateException();
            readers--;
            letIn();
        } finally {
            lock.unlock();
        }
    }

    public void unlockWrite() {
        lock.lock();
        try {
            if (!writing) throw new IllegalMonitorStateException();
            writing = false;
            letIn();
        } finally {
            lock.unlock();
        }
    }
}
