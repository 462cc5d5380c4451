package racecourse.readwritelock;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Who leaves decides who comes next, and counts them in before they have woken up. One who is
 * interrupted when that has happened already goes in.
 */
public class ReadWriteMonitor {

    private final Object lock = new Object();
    private final Deque<Ticket> writersWaiting = new ArrayDeque<>();
    private final Deque<Ticket> readersWaiting = new ArrayDeque<>();
    private int readers;
    private boolean writing;

    public void lockRead() throws InterruptedException {
        Ticket ticket = new Ticket();
        synchronized (lock) {
            readersWaiting.add(ticket);
            admit();
        }
        await(ticket, readersWaiting);
    }

    public void lockWrite() throws InterruptedException {
        Ticket ticket = new Ticket();
        synchronized (lock) {
            writersWaiting.add(ticket);
            admit();
        }
        await(ticket, writersWaiting);
    }

    private void await(Ticket ticket, Deque<Ticket> waiting) throws InterruptedException {
        try {
            ticket.await();
        } catch (InterruptedException e) {
            synchronized (lock) {
                if (waiting.remove(ticket)) {
                    admit();
                    throw e;
                }
            }
        }
    }

    private void admit() {
        if (writing) {
            return;
        }
        if (writersWaiting.isEmpty()) {
            readers += readersWaiting.size();
            while (!readersWaiting.isEmpty()) {
                readersWaiting.poll().grant();
            }
        } else if (readers == 0) {
            writing = true;
            writersWaiting.poll().grant();
        }
    }

    public void unlockRead() {
        synchronized (lock) {
            if (readers == 0) {
                throw new IllegalMonitorStateException();
            }
            readers--;
            admit();
        }
    }

    public void unlockWrite() {
        synchronized (lock) {
            if (!writing) {
                throw new IllegalMonitorStateException();
            }
            writing = false;
            admit();
        }
    }

    private static class Ticket {
        private boolean granted;

        synchronized void await() throws InterruptedException {
            while (!granted) {
                wait();
            }
        }

        synchronized void grant() {
            granted = true;
            notify();
        }
    }
}
