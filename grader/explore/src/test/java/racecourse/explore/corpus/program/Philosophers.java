package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Three philosophers dine once each (Dijkstra). */
@Uses(Uses.MONITORS)
public final class Philosophers {

    private static void eat(Object first, Object second) {
        synchronized (first) {
            synchronized (second) {
                Thread.yield();
            }
        }
    }

    /** One of them takes the right fork first. */
    @Right
    public static final class OneLeftHander {
        public static Object run() throws Throwable {
            Object[] forks = {new Object(), new Object(), new Object()};
            inParallel(
                    () -> eat(forks[0], forks[1]),
                    () -> eat(forks[1], forks[2]),
                    () -> eat(forks[0], forks[2]));
            return OK;
        }
    }

    /** All take the left fork first. */
    @Wrong(Wrong.DEADLOCK)
    public static final class AllLeftFirst {
        public static Object run() throws Throwable {
            Object[] forks = {new Object(), new Object(), new Object()};
            inParallel(
                    () -> eat(forks[0], forks[1]),
                    () -> eat(forks[1], forks[2]),
                    () -> eat(forks[2], forks[0]));
            return OK;
        }
    }

    /** A butler lets in two at a time. */
    private static class Butler {
        int seats = 2;

        synchronized void sitDown() throws InterruptedException {
            while (seats == 0) {
                wait();
            }
            seats--;
        }

        synchronized void getUp() {
            seats++;
            notify();
        }

        final void dine(Object left, Object right) throws InterruptedException {
            sitDown();
            eat(left, right);
            getUp();
        }
    }

    /** With a butler. */
    @Right
    public static final class WithButler {
        public static Object run() throws Throwable {
            return dine(new Butler());
        }
    }

    private static Object dine(Butler butler) throws Throwable {
        Object[] forks = {new Object(), new Object(), new Object()};
        inParallel(
                () -> butler.dine(forks[0], forks[1]),
                () -> butler.dine(forks[1], forks[2]),
                () -> butler.dine(forks[2], forks[0]));
        return OK;
    }

    /** With a butler who has one seat too many. */
    @Wrong(Wrong.DEADLOCK)
    public static final class WithThreeSeats {
        public static Object run() throws Throwable {
            Butler butler = new Butler();
            butler.seats = 3;
            return dine(butler);
        }
    }

    /** With a butler who forgets to call the next one. */
    @Wrong(Wrong.DEADLOCK)
    public static final class WithForgetfulButler {
        private static final class Forgetful extends Butler {
            @Override
            synchronized void getUp() {
                seats++;
            }
        }

        public static Object run() throws Throwable {
            return dine(new Forgetful());
        }
    }

    /** Both forks at once, in one monitor for the table. */
    private static class Table {
        final boolean[] taken = new boolean[3];
        final int[] users = new int[3];

        synchronized void take(int left, int right) throws InterruptedException {
            while (taken[left] || taken[right]) {
                wait();
            }
            taken[left] = true;
            taken[right] = true;
        }

        synchronized void putBack(int left, int right) {
            taken[left] = false;
            taken[right] = false;
            notifyAll();
        }

        final void dine(int left, int right) throws InterruptedException {
            take(left, right);
            Expect.equal(1, ++users[left]);
            Expect.equal(1, ++users[right]);
            users[left]--;
            users[right]--;
            putBack(left, right);
        }

        final Object dineAll() throws Throwable {
            inParallel(() -> dine(0, 1), () -> dine(1, 2), () -> dine(2, 0));
            return OK;
        }
    }

    /** Two forks at once. */
    @Right
    public static final class ForksTogether {
        public static Object run() throws Throwable {
            return new Table().dineAll();
        }
    }

    /** Each fork waited for on its own; one of them dines again before the others could. */
    @Wrong(Wrong.DEADLOCK)
    public static final class ForkByFork {
        private static final class OneByOne extends Table {
            @Override
            synchronized void take(int left, int right) throws InterruptedException {
                take(left);
                take(right);
            }

            private void take(int fork) throws InterruptedException {
                while (taken[fork]) {
                    wait();
                }
                taken[fork] = true;
            }
        }

        public static Object run() throws Throwable {
            Table table = new OneByOne();
            inParallel(
                    () -> {
                        table.dine(0, 1);
                        table.dine(0, 1);
                    },
                    () -> table.dine(1, 2),
                    () -> table.dine(2, 0));
            return OK;
        }
    }

    /** Looks at the second fork only once. */
    @Wrong({Wrong.ASSERTION, Wrong.DEADLOCK})
    public static final class ForksCheckedInTurn {
        private static final class InTurn extends Table {
            @Override
            synchronized void take(int left, int right) throws InterruptedException {
                while (taken[left]) {
                    wait();
                }
                while (taken[right]) {
                    wait();
                }
                taken[left] = true;
                taken[right] = true;
            }
        }

        public static Object run() throws Throwable {
            return new InTurn().dineAll();
        }
    }
}
