package racecourse.worker;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Verdict;
import racecourse.protocol.Job;

/**
 * Ends a check that would never end. It reads the threads' states and CPU times, and no clock: a
 * busy machine makes it slower, never stricter.
 *
 * <p>A deadlock is a state in which every thread of the check waits without a time limit and none
 * has run since it was last looked at, nor could. A limit is CPU time or a number of threads.
 */
final class CheckMonitor {

    private static final int PAUSE_MILLIS = 5;
    private static final int STILL_SAMPLES = 3;

    /** Where the system doesn't show its threads, patience is all there is. */
    private static final int STILL_SAMPLES_UNSEEN = 2_000;

    private static final long LEFT_RUNNING_NANOS = 200_000_000L;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final Set<String> IDLE_IN_A_POOL =
            Set.of(
                    "java.util.concurrent.ThreadPoolExecutor.getTask",
                    "java.util.concurrent.ForkJoinPool.awaitWork");
    private static final ThreadMXBean MX = ManagementFactory.getThreadMXBean();

    private final Job job;
    private final FailureTranslator translator;
    private final OwnThreads own;
    private final Set<Thread> earlierThreads;
    private final long cpuAtStart = processCpuNanos();
    private List<Object> lastSample = List.of();
    private int stillSamples;

    /**
     * A monitor for one check.
     *
     * @param own the worker's and the JVM's threads; all others are the submission's
     */
    CheckMonitor(Job job, FailureTranslator translator, OwnThreads own) {
        this.job = job;
        this.translator = translator;
        this.own = own;
        this.earlierThreads = new HashSet<>(own.others());
    }

    /**
     * Runs the check to its end.
     *
     * @return nothing if it came to its end by itself, else the verdict; the check is then still
     *     running and the JVM must end
     */
    Optional<Verdict> watch(Thread check) {
        check.start();
        while (check.isAlive()) {
            pauseFor(check);
            List<Thread> threads = threadsOfTheCheck();
            if (threads.size() > job.threads()) {
                return Optional.of(tooManyThreads(threads));
            }
            if (processCpuNanos() - cpuAtStart > job.cpuSeconds() * NANOS_PER_SECOND) {
                return Optional.of(tooMuchCpuTime(threads));
            }
            // Threads of earlier checks too: a pool may outlive its check and serve the next.
            if (standStill(own.others()) && check.isAlive()) {
                return Optional.of(deadlock(threads));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a thread of the ended check goes on using CPU time, or will go on by itself. It would
     * be in the way of the next check; threads that wait, or are about to end, do no harm.
     */
    boolean leftThreadsThatGoOn() {
        for (Thread thread : threadsOfTheCheck()) {
            if (thread.getState() == Thread.State.TIMED_WAITING && !waitsForEver(thread)) {
                return true;
            }
            long start = MX.getThreadCpuTime(id(thread));
            while (thread.getState() == Thread.State.RUNNABLE) {
                if (MX.getThreadCpuTime(id(thread)) - start > LEFT_RUNNING_NANOS) {
                    return true;
                }
                pauseFor(thread);
            }
        }
        return false;
    }

    private static void pauseFor(Thread thread) {
        try {
            thread.join(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the worker", e);
        }
    }

    private List<Thread> threadsOfTheCheck() {
        List<Thread> threads = own.others();
        threads.removeAll(earlierThreads);
        threads.sort((a, b) -> Long.compare(id(a), id(b)));
        return threads;
    }

    /**
     * Whether no thread of the check can ever go on. Their states alone don't tell: a thread that
     * was notified waits, says Java, until it gets a core.
     */
    private boolean standStill(List<Thread> threads) {
        if (!threads.stream().allMatch(CheckMonitor::waitsForEver)) {
            lastSample = List.of();
            stillSamples = 0;
            return false;
        }
        List<Object> sample = new ArrayList<>(threads);
        if (OwnThreads.areVisibleToUs()) {
            sample.add(own.switchesIfOthersSleep());
        }
        boolean still = !sample.contains(Optional.empty()) && sample.equals(lastSample);
        stillSamples = still ? stillSamples + 1 : 0;
        lastSample = sample;
        return stillSamples >= (OwnThreads.areVisibleToUs() ? STILL_SAMPLES : STILL_SAMPLES_UNSEEN);
    }

    /** An idle thread of a pool waits with a time limit, but wakes nobody when that runs out. */
    private static boolean waitsForEver(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, BLOCKED -> true;
            case TIMED_WAITING -> isIdleInAPool(thread);
            default -> false;
        };
    }

    private static boolean isIdleInAPool(Thread thread) {
        boolean idle = false;
        for (StackTraceElement frame : thread.getStackTrace()) {
            String method = frame.getClassName() + "." + frame.getMethodName();
            idle |= IDLE_IN_A_POOL.contains(method);
            // It may wait for the moment of a task.
            if (frame.getClassName().contains("DelayedWorkQueue")) {
                return false;
            }
        }
        return idle;
    }

    private Verdict deadlock(List<Thread> threads) {
        if (threads.stream().anyMatch(CheckMonitor::runsAnEngine)) {
            return Verdict.of(
                    CheckOutcome.UNDECIDED,
                    "The engine that runs the schedules stands still. This is the grader's fault.");
        }
        StringBuilder message = new StringBuilder("Nothing can go on any more: ");
        Location first = null;
        int waiting = 0;
        for (Thread thread : threads) {
            Location line = translator.lines().topmostIn(thread.getStackTrace());
            if (line != null) {
                message.append(waiting == 0 ? "" : ", ")
                        .append(waiting == 0 ? "a thread waits at " : "another at ")
                        .append(line);
                first = first == null ? line : first;
                waiting++;
            }
        }
        if (waiting == 0) {
            message.append("every thread waits for another");
        }
        return Verdict.of(CheckOutcome.DEADLOCK, message.append('.').toString()).at(first);
    }

    private Verdict tooManyThreads(List<Thread> threads) {
        return Verdict.of(
                        CheckOutcome.LIMIT,
                        "More than "
                                + job.threads()
                                + " threads were alive at the same time; the exercise needs far"
                                + " fewer.")
                .at(lineOfOne(threads));
    }

    private Verdict tooMuchCpuTime(List<Thread> threads) {
        Location line = lineOfOne(threads);
        boolean enginesFault =
                line == null && threads.stream().anyMatch(CheckMonitor::runsAnEngine);
        return Verdict.of(
                        enginesFault ? CheckOutcome.UNDECIDED : CheckOutcome.LIMIT,
                        "The check used "
                                + job.cpuSeconds()
                                + " seconds of CPU time and had not come to an end; correct"
                                + " submissions need a small part of that. Is there a loop that"
                                + " never ends?")
                .at(line);
    }

    /**
     * The submission's lowest line among those that threads are at: the one least left to chance.
     */
    private Location lineOfOne(List<Thread> threads) {
        Location lowest = null;
        for (Thread thread : threads) {
            Location line = translator.lines().topmostIn(thread.getStackTrace());
            if (line != null && (lowest == null || line.line() < lowest.line())) {
                lowest = line;
            }
        }
        return lowest;
    }

    private static boolean runsAnEngine(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getClassName().startsWith("racecourse.explore.")) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("deprecation") // threadId() is newer than the baseline JDK
    private static long id(Thread thread) {
        return thread.getId();
    }

    private static long processCpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
