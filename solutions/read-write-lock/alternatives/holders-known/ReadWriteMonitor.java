package racecourse.readwritelock;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Knows who is in and who waits, not only how many. */
public class ReadWriteMonitor {

    private final Map<Thread, Integer> readers = new HashMap<>();
    private final Set<Thread> writersWaiting = new HashSet<>();
    private Thread writer;

    public synchronized void lockRead() throws InterruptedException {
        while (writer != null || !writersWaiting.isEmpty()) {
            wait();
        }
        readers.merge(Thread.currentThread(), 1, Integer::sum);
    }

    public synchronized void unlockRead() {
        Thread me = Thread.currentThread();
        if (!readers.containsKey(me)) {
            throw new IllegalMonitorStateException("you do not read");
        }
        readers.computeIfPresent(me, (thread, times) -> times == 1 ? null : times - 1);
        notifyAll();
    }

    public synchronized void lockWrite() throws InterruptedException {
        Thread me = Thread.currentThread();
        writersWaiting.add(me);
        try {
            while (writer != null || !readers.isEmpty()) {
                wait();
            }
            writer = me;
        } finally {
            writersWaiting.remove(me);
            notifyAll();
        }
    }

    public synchronized void unlockWrite() {
        if (writer != Thread.currentThread()) {
            throw new IllegalMonitorStateException("you do not write");
        }
        writer = null;
        notifyAll();
    }
}
