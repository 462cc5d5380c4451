package racecourse.explore.bench.program;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A bounded queue of one place, with a lock and two conditions. */
public final class LockQueue implements HandOver.Queue {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition hasItem = lock.newCondition();
    private final Condition hasRoom = lock.newCondition();
    private int item;
    private boolean full;

    private LockQueue() {}

    @Override
    public void put(int added) throws InterruptedException {
        lock.lock();
        try {
            while (full) {
                hasRoom.await();
            }
            item = added;
            full = true;
            hasItem.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int take() throws InterruptedException {
        lock.lock();
        try {
            while (!full) {
                hasItem.await();
            }
            full = false;
            hasRoom.signal();
            return item;
        } finally {
            lock.unlock();
        }
    }

    /** The sum of what was handed over. */
    public static Object run() throws InterruptedException {
        return HandOver.over(new LockQueue());
    }
}
