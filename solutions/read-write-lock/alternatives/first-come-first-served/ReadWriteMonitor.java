package racecourse.readwritelock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** All wait in one queue, each with a condition of its own; only the first may try. */
public final class ReadWriteMonitor {

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiter> queue = new ArrayDeque<>();
    private int readers;
    private boolean writing;

    public void lockRead() throws InterruptedException {
        enter(false);
    }

    public void lockWrite() throws InterruptedException {
        enter(true);
    }

    private void enter(boolean writes) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Waiter me = new Waiter(writes, lock.newCondition());
            queue.addLast(me);
            try {
                while (queue.peekFirst() != me || !mayEnter(writes)) {
                    me.turn.await();
                }
                if (writes) {
                    writing = true;
                } else {
                    readers++;
                }
            } finally {
                queue.remove(me);
                callNext();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean mayEnter(boolean writes) {
        return !writing && (!writes || readers == 0);
    }

    private void callNext() {
        Waiter next = queue.peekFirst();
        if (next != null && mayEnter(next.writes)) {
            next.turn.signal();
        }
    }

    public void unlockRead() {
        lock.lock();
        try {
            if (readers == 0) {
                throw new IllegalMonitorStateException();
            }
            readers--;
            callNext();
        } finally {
            lock.unlock();
        }
    }

    public void unlockWrite() {
        lock.lock();
        try {
            if (!writing) {
                throw new IllegalMonitorStateException();
            }
            writing = false;
            callNext();
        } finally {
            lock.unlock();
        }
    }

    private static class Waiter {
        private final boolean writes;
        private final Condition turn;

        Waiter(boolean writes, Condition turn) {
            this.writes = writes;
            this.turn = turn;
        }
    }
}
