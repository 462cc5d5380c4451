package racecourse.explore.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Enumerates the schedules of a program depth first, without keeping states: each schedule repeats
 * the beginning of the one before, up to the last decision that has another option, and takes that
 * (VeriSoft, Godefroid, 1997). Decisions are which thread makes the next step, which write a read
 * returns, and whatever else a {@link Choice} names.
 *
 * <p>Without a bound on preemptions, sleep sets (Godefroid, 1996) leave out schedules that differ
 * from another one only in the order of steps that don't touch the same things. With a bound they
 * would be unsound, and every schedule within it is run.
 *
 * <p>Spurious wake-ups and spurious failures of weak compare-and-sets may happen again and again
 * for no reason; here, at most two happen in a schedule.
 */
public final class DepthFirst {

    private static final int ANY_WRITE = 1;
    private static final int MOST_ODDITIES = 2;

    private final int mostPreemptions;
    private final boolean reduces;
    private final List<Node> path = new ArrayList<>();
    private boolean started;
    private boolean complete = true;
    private int schedules;
    private Schedule last;

    /**
     * An enumeration.
     *
     * @param mostPreemptions how often in a schedule a thread that could go on is preempted at
     *     most; {@link Integer#MAX_VALUE} for no bound
     */
    public DepthFirst(int mostPreemptions) {
        this(mostPreemptions, mostPreemptions == Integer.MAX_VALUE);
    }

    /** An enumeration that leaves out what is redundant, or not. */
    DepthFirst(int mostPreemptions, boolean reduces) {
        this.mostPreemptions = mostPreemptions;
        this.reduces = reduces;
    }

    /** The next schedule, or null if there is none; the one before must be over. */
    public Strategy next() {
        if (started && !advance()) {
            return null;
        }
        started = true;
        last = new Schedule();
        return last;
    }

    /**
     * Takes note of the schedule that is over.
     *
     * @param own whether its strategy made all its decisions, and nobody took over
     * @return whether it counts; otherwise it does nothing that another one doesn't
     */
    public boolean ended(boolean own) {
        last.ended();
        if (last.redundant) {
            return false;
        }
        complete &= own;
        schedules++;
        return true;
    }

    /**
     * Whether no decision was left out so far, but for redundant ones and those out of bounds. No
     * longer once the program has taken a random number or read the time: those could be any.
     */
    public boolean complete() {
        return complete;
    }

    /** How many schedules counted. */
    public int schedules() {
        return schedules;
    }

    /**
     * Which part of all schedules lies behind, from 0 to 1, as if each option of a decision led to
     * equally many (Knuth, <i>Estimating the Efficiency of Backtrack Programs</i>, 1975).
     */
    public double progress() {
        double behind = 0;
        double width = 1;
        for (Node node : path) {
            width /= node.options.length;
            behind += node.at * width;
        }
        return behind;
    }

    private boolean advance() {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i).advance()) {
                return true;
            }
            path.remove(i);
        }
        return false;
    }

    /** A thread that need not go next, since what would follow has been explored elsewhere. */
    private record Asleep(int thread, Footprint footprint) {}

    private static final class Node {
        private final int[] options;

        /** Null unless it is a decision which thread makes the next step. */
        private final List<Asleep> asleep;

        private int at;
        private Footprint footprint = new Footprint();

        Node(int[] options, List<Asleep> asleep) {
            this.options = options;
            this.asleep = asleep;
        }

        boolean isOfThreads() {
            return asleep != null;
        }

        int option() {
            return options[at];
        }

        boolean advance() {
            if (isOfThreads()) {
                asleep.add(new Asleep(option(), footprint));
                footprint = new Footprint();
            }
            return ++at < options.length;
        }

        List<Asleep> stillAsleepAfter(Footprint transition) {
            List<Asleep> still = new ArrayList<>();
            for (Asleep each : asleep) {
                if (!each.footprint.conflictsWith(transition)) {
                    still.add(each);
                }
            }
            return still;
        }
    }

    private final class Schedule implements Strategy {
        private int depth;
        private int preemptions;
        private int oddities;
        private boolean redundant;
        private Node mover;
        private Footprint transition = new Footprint();

        void ended() {
            closeTransition();
            Footprint.start(null);
        }

        @Override
        public void restart() {
            depth = 0;
            preemptions = 0;
            oddities = 0;
            redundant = false;
            mover = null;
            transition = new Footprint();
        }

        @Override
        public long nextPoint(long step) {
            return redundant ? Long.MAX_VALUE : step;
        }

        @Override
        public int preempt(long step, int current, Enabled enabled) {
            boolean bound = preemptions >= mostPreemptions;
            int thread = bound ? current : thread(current, enabled, true);
            preemptions += thread == current ? 0 : 1;
            return thread;
        }

        @Override
        public int next(int current, Enabled enabled) {
            return thread(current, enabled, false);
        }

        private int thread(int current, Enabled enabled, boolean goesOn) {
            if (redundant) {
                return goesOn ? current : enabled.after(current);
            }
            List<Asleep> asleep = closeTransition();
            if (depth == path.size()) {
                int[] options = options(current, enabled, goesOn, asleep);
                if (options.length == 0) {
                    redundant = true;
                    mover = null;
                    return goesOn ? current : enabled.after(current);
                }
                path.add(new Node(options, asleep));
            }
            Node node = path.get(depth++);
            if (!node.isOfThreads() || !enabled.contains(node.option())) {
                complete = false; // A schedule that began alike has gone on differently.
                mover = null;
                return enabled.after(current);
            }
            mover = node;
            return node.option();
        }

        /** Those that are asleep when the transition under way ends. */
        private List<Asleep> closeTransition() {
            complete &= !transition.readsClock();
            List<Asleep> asleep = new ArrayList<>();
            if (mover != null && reduces) {
                mover.footprint.addAll(transition);
                asleep = mover.stillAsleepAfter(transition);
            }
            transition = new Footprint();
            Footprint.next(transition);
            return asleep;
        }

        private static int[] options(
                int current, Enabled enabled, boolean currentFirst, List<Asleep> asleep) {
            int[] options = new int[enabled.count()];
            int count = 0;
            int thread = currentFirst ? current : enabled.after(current);
            for (int i = 0; i < options.length; i++) {
                if (!isAsleep(thread, asleep)) {
                    options[count++] = thread;
                }
                thread = enabled.after(thread);
            }
            return Arrays.copyOf(options, count);
        }

        private static boolean isAsleep(int thread, List<Asleep> asleep) {
            for (Asleep each : asleep) {
                if (each.thread == thread) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void started(int thread) {
            if (thread == 0) {
                Footprint.start(transition);
            }
        }

        @Override
        public void demoted(int thread) {}

        @Override
        public int choose(Choice kind, int options) {
            return switch (kind) {
                case READING -> ANY_WRITE;
                case WRITE, STUCK, TEAR, WAITER, TIMEOUT, KILL, CUT, REAP -> option(options);
                case SPURIOUS, WEAK_CAS -> {
                    int option = oddities == MOST_ODDITIES ? 0 : option(options);
                    oddities += option;
                    yield option;
                }
                case RANDOM, HASHES -> {
                    complete = false;
                    yield 0;
                }
            };
        }

        private int option(int options) {
            if (redundant) {
                return 0;
            }
            if (depth == path.size()) {
                int[] all = new int[options];
                for (int i = 0; i < options; i++) {
                    all[i] = i;
                }
                path.add(new Node(all, null));
            }
            Node node = path.get(depth++);
            complete &= node.options.length == options && !node.isOfThreads();
            return Math.min(node.option(), options - 1);
        }
    }
}
