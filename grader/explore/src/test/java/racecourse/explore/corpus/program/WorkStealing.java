package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.concurrent.atomic.AtomicInteger;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** The deque of Chase and Lev (2005), of a fixed size: the owner at the bottom, thieves on top. */
@Uses(Uses.JUC)
public final class WorkStealing {

    private static class Deque {
        final AtomicInteger top = new AtomicInteger();
        final AtomicInteger bottom = new AtomicInteger();
        final int[] items = new int[8];

        void push(int item) {
            int b = bottom.get();
            items[b] = item;
            bottom.setRelease(b + 1);
        }

        /** By the owner: the newest item, 0 if there is none. */
        int take() {
            int b = bottom.get() - 1;
            setBottom(b);
            int t = top.get();
            if (t > b) {
                bottom.set(t);
                return 0;
            }
            if (t < b) {
                return items[b];
            }
            int last = takeLast(t, b);
            bottom.set(t + 1);
            return last;
        }

        void setBottom(int b) {
            bottom.set(b);
        }

        int takeLast(int t, int b) {
            return top.compareAndSet(t, t + 1) ? items[b] : 0;
        }

        /** By thieves: the oldest item, 0 if there is none or another thief was faster. */
        int steal() {
            int t = top.get();
            int b = bottom.get();
            if (t >= b) {
                return 0;
            }
            int item = items[t];
            return top.compareAndSet(t, t + 1) ? item : 0;
        }
    }

    private static Object stealAndTake(Deque deque) throws Throwable {
        int[] count = new int[4];
        int[] got = new int[4];
        inParallel(
                () -> {
                    deque.push(1);
                    deque.push(2);
                    got[0] = deque.take();
                    got[1] = deque.take();
                },
                () -> got[2] = deque.steal(),
                () -> got[3] = deque.steal());
        for (int item : got) {
            count[item]++;
        }
        for (int item = deque.take(); item != 0; item = deque.take()) {
            count[item]++;
        }
        Expect.equal(1, count[1]);
        Expect.equal(1, count[2]);
        return OK;
    }

    /** With volatile top and bottom. */
    @Right
    public static final class ChaseLev {
        public static Object run() throws Throwable {
            return stealAndTake(new Deque());
        }
    }

    /** The owner takes the last item without asking the thieves. */
    @Wrong(Wrong.ASSERTION)
    public static final class LastItemNotContended {
        private static final class Variant extends Deque {
            @Override
            int takeLast(int t, int b) {
                top.set(t + 1);
                return items[b];
            }
        }

        public static Object run() throws Throwable {
            Deque deque = new Variant();
            deque.push(1);
            int[] got = new int[2];
            inParallel(() -> got[0] = deque.take(), () -> got[1] = deque.steal());
            Expect.equal(1, got[0] + got[1]);
            return OK;
        }
    }

    /**
     * The owner lowers bottom with a release only, and reads an old top: a full fence is missing.
     */
    @Wrong(Wrong.ASSERTION)
    @Uses({Uses.JUC, Uses.MEMORY_MODEL})
    public static final class FenceMissing {
        private static final class Variant extends Deque {
            @Override
            void setBottom(int b) {
                bottom.setRelease(b);
            }

            @Override
            int take() {
                int b = bottom.getPlain() - 1;
                setBottom(b);
                int t = top.getAcquire();
                if (t > b) {
                    bottom.set(t);
                    return 0;
                }
                if (t < b) {
                    return items[b];
                }
                int last = takeLast(t, b);
                bottom.set(t + 1);
                return last;
            }

            @Override
            int steal() {
                int t = top.getAcquire();
                int b = bottom.getAcquire();
                if (t >= b) {
                    return 0;
                }
                int item = items[t];
                return top.compareAndSet(t, t + 1) ? item : 0;
            }
        }

        public static Object run() throws Throwable {
            return stealAndTake(new Variant());
        }
    }

    /** bottom is raised before the item is stored. */
    @Wrong(Wrong.ASSERTION)
    public static final class RaisedTooEarly {
        private static final class Variant extends Deque {
            @Override
            void push(int item) {
                int b = bottom.getAndIncrement();
                items[b] = item;
            }
        }

        public static Object run() throws Throwable {
            return stealAndTake(new Variant());
        }
    }

    /** bottom is raised by an opaque write, which does not carry the item. */
    @Wrong(Wrong.ASSERTION)
    @Uses({Uses.JUC, Uses.MEMORY_MODEL})
    public static final class OpaquePush {
        private static final class Variant extends Deque {
            @Override
            void push(int item) {
                int b = bottom.get();
                items[b] = item;
                bottom.setOpaque(b + 1);
            }
        }

        public static Object run() throws Throwable {
            return stealAndTake(new Variant());
        }
    }

    /** A thief that raises top without comparing. */
    @Wrong(Wrong.ASSERTION)
    public static final class ThiefDoesNotCompare {
        private static final class Variant extends Deque {
            @Override
            int steal() {
                int t = top.get();
                if (t >= bottom.get()) {
                    return 0;
                }
                top.incrementAndGet();
                return items[t];
            }
        }

        public static Object run() throws Throwable {
            return stealAndTake(new Variant());
        }
    }
}
