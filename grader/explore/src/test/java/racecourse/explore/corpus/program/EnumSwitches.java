package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;

/** Two threads add what an enum tells. */
@Uses(Uses.MONITORS)
public final class EnumSwitches {

    private enum Step {
        ONE,
        TWO
    }

    private final int[] ordinals = {0, 1};
    private int total;

    private void add(int amount) {
        synchronized (this) {
            total += amount;
        }
    }

    private int total() {
        synchronized (this) {
            return total;
        }
    }

    private interface Adding {
        void to(EnumSwitches total);
    }

    private static Object addTwice(Adding one, Adding two) throws Throwable {
        EnumSwitches switches = new EnumSwitches();
        inParallel(() -> one.to(switches), () -> two.to(switches));
        Expect.equal(3, switches.total());
        return OK;
    }

    /** No switch. */
    @Right
    public static final class None {
        public static Object run() throws Throwable {
            return addTwice(total -> total.add(1), total -> total.add(2));
        }
    }

    /** Javac of JDK 21 and later needs no table for an enum of the same source file. */
    @Right
    public static final class OfTheSameFile {

        private static int amount(Step step) {
            return switch (step) {
                case ONE -> 1;
                case TWO -> 2;
            };
        }

        public static Object run() throws Throwable {
            return addTwice(
                    total -> total.add(amount(Step.ONE)), total -> total.add(amount(Step.TWO)));
        }
    }

    /** An array that an ordinal is the index of is an array like any other. */
    @Right
    public static final class ArrayByOrdinal {
        public static Object run() throws Throwable {
            return addTwice(
                    total -> total.add(1 + total.ordinals[Step.ONE.ordinal()]),
                    total -> total.add(1 + total.ordinals[Step.TWO.ordinal()]));
        }
    }
}
