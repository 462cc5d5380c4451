package racecourse.readwritelock;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One reader is told, and each that gets in tells the next. */
public class ReadWriteMonitor {
    private final ReentrantLock door = new ReentrantLock(true);
    private final Condition read = door.newCondition();
    private final Condition write = door.newCondition();
    private int readers, writers, wanting;

    public void lockRead() throws InterruptedException {
        door.lock();
        try {
            while (writers > 0 || wanting > 0) {
                if (!read.await(2, TimeUnit.HOURS)) continue;
            }
            readers++;
            read.signal();
        } finally {
            door.unlock();
        }
    }

    public void unlockRead() {
        door.lock();
        try {
            if (readers == 0) throw new IllegalMonitorStateException();
            if (--readers == 0) write.signal();
        } finally {
            door.unlock();
        }
    }

    public void lockWrite() throws InterruptedException {
        door.lock();
        try {
            wanting++;
            boolean in = false;
            try {
                while (readers + writers > 0) write.awaitNanos(TimeUnit.HOURS.toNanos(2));
                in = true;
                writers = 1;
            } finally {
                wanting--;
                if (!in) {
                    if (wanting == 0) {
                        if (writers == 0) read.signal();
                    } else if (readers + writers == 0) write.signal();
                }
            }
        } finally {
            door.unlock();
        }
    }

    public void unlockWrite() {
        door.lock();
        try {
            if (writers == 0) throw new IllegalMonitorStateException();
            writers = 0;
            if (wanting > 0) write.signal();
            else read.signal();
        } finally {
            door.unlock();
        }
    }
}
