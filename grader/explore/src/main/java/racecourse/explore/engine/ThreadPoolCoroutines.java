package racecourse.explore.engine;

import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;

/**
 * Coroutines on platform threads, which are kept for later schedules. A hand-over is an unpark and
 * a park; exactly one thread runs at a time, and what it wrote happens before what the next one
 * does, through the volatile turn.
 */
final class ThreadPoolCoroutines implements Coroutines {

    private static final long STACK_BYTES = 1 << 20;

    private final ArrayDeque<Carrier> idle = new ArrayDeque<>();

    private static final class Seat extends Coroutine {
        Carrier carrier;
        Thread thread;
        volatile boolean turn;

        void await() {
            while (!turn) {
                LockSupport.park(this);
            }
            turn = false;
        }
    }

    private final class Carrier extends Thread {
        private Seat seat;
        private volatile boolean assigned;

        Carrier() {
            super(null, null, "explored", STACK_BYTES, false);
            setDaemon(true);
        }

        void assign(Seat next) {
            seat = next;
            next.thread = this;
            assigned = true;
        }

        @Override
        public void run() {
            while (true) {
                while (!assigned) {
                    LockSupport.park(this);
                }
                assigned = false;
                Seat mine = seat;
                mine.await();
                mine.runBody();
            }
        }
    }

    @Override
    public Coroutine create(Runnable body) {
        Seat seat = new Seat();
        seat.body(body);
        return seat;
    }

    @Override
    public void runFirst(Coroutine first) {
        ((Seat) first).thread = Thread.currentThread();
        first.runBody();
    }

    @Override
    public void transfer(Coroutine from, Coroutine to) {
        resume((Seat) to);
        ((Seat) from).await();
    }

    @Override
    public void end(Coroutine from, Coroutine to) {
        Carrier carrier = ((Seat) from).carrier;
        Seat next = (Seat) to;
        if (carrier != null && next.thread == null) {
            // No hand-over: the thread that ends here begins there.
            next.turn = true;
            next.carrier = carrier;
            carrier.assign(next);
            return;
        }
        if (carrier != null) {
            idle.push(carrier);
        }
        resume(next);
    }

    @Override
    public void abandon(Coroutine first, Coroutine other) {
        transfer(first, other);
    }

    private void resume(Seat seat) {
        seat.turn = true;
        if (seat.thread == null) {
            Carrier carrier = idle.poll();
            boolean fresh = carrier == null;
            if (fresh) {
                carrier = new Carrier();
            }
            seat.carrier = carrier;
            carrier.assign(seat);
            if (fresh) {
                carrier.start();
                return;
            }
        }
        LockSupport.unpark(seat.thread);
    }
}
