package racecourse.worker;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Verdict;
import racecourse.explore.front.ExploredExtension;
import racecourse.protocol.Job;

/**
 * Ends a check that would never end. It reads the threads' states and CPU times, and no clock: a
 * busy machine makes it slower, never stricter.
 *
 * <p>A deadlock is a state in which every thread of the check waits without a time limit and none
 * has run since it was last looked at, nor could. A limit is CPU time, a number of threads, or time
 * asleep: that in which no thread wants a core, so that nothing a busy machine does adds to it.
 */
final class CheckMonitor {

    private static final int PAUSE_MILLIS = 5;
    private static final int STILL_SAMPLES = 3;

    /** Where the system doesn't show its threads, patience is all there is. */
    private static final int STILL_SAMPLES_UNSEEN = 2_000;

    /** CPU time for an engine, which runs a submission thousands of times, in that of a check. */
    private static final int ENGINE_FACTOR = 4;

    /** Every how many pauses it looks whether the check is asleep. */
    private static final int PAUSES_PER_LOOK = 10;

    /** Time asleep that a check may have for each second of CPU time. */
    private static final int ASLEEP_FACTOR = 2;

    /** And if it may be waiting for something outside of the JVM, which is hard to tell. */
    private static final int ASLEEP_OUTSIDE_FACTOR = 20;

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
    private final long cpuAtStart = cpuNanosOfChecks();
    private List<Object> lastSample = List.of();
    private int stillSamples;
    private int pauses;
    private long asleepMillis;

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
            if (cpuNanosOfChecks() - cpuAtStart > allowedSeconds(check) * NANOS_PER_SECOND) {
                return Optional.of(tooMuchCpuTime(threads));
            }
            // Threads of earlier checks too: a pool may outlive its check and serve the next.
            if (standStill(own.others()) && check.isAlive()) {
                return Optional.of(deadlock(threads));
            }
            Optional<Verdict> neverWakes = asleepForLong(threads);
            if (neverWakes.isPresent()) {
                return neverWakes;
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a thread of the ended check goes on using CPU time, or will go on by itself. It would
     * be in the way of the next check; threads that wait, or are about to end, do no harm.
     */
    boolean leftThreadsThatGoOn() {
        List<Thread> left = threadsOfTheCheck();
        if (left.stream()
                .anyMatch(t -> t.getState() == Thread.State.TIMED_WAITING && !waitsForEver(t))) {
            return true;
        }
        Map<Thread, Long> cpuAtEnd = new HashMap<>();
        left.forEach(thread -> cpuAtEnd.put(thread, MX.getThreadCpuTime(id(thread))));
        Optional<Thread> running = anyRunnable(left);
        // One that is blocked in native code says that it runs, and never does.
        while (running.isPresent() && !nothingRuns(left)) {
            for (Thread thread : left) {
                if (MX.getThreadCpuTime(id(thread)) - cpuAtEnd.get(thread) > LEFT_RUNNING_NANOS) {
                    return true;
                }
            }
            pauseFor(running.get());
            running = anyRunnable(left);
        }
        return false;
    }

    private static Optional<Thread> anyRunnable(List<Thread> threads) {
        return threads.stream().filter(t -> t.getState() == Thread.State.RUNNABLE).findAny();
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
        return nothingRuns(threads);
    }

    /** Whether none of the threads has run since it was asked before, several times in a row. */
    private boolean nothingRuns(List<Thread> threads) {
        List<Object> sample = new ArrayList<>(threads);
        if (OwnThreads.areVisibleToUs()) {
            sample.add(own.switchesIfOthersSleep());
        }
        boolean still = !sample.contains(Optional.empty()) && sample.equals(lastSample);
        stillSamples = still ? stillSamples + 1 : 0;
        lastSample = sample;
        return stillSamples >= (OwnThreads.areVisibleToUs() ? STILL_SAMPLES : STILL_SAMPLES_UNSEEN);
    }

    /**
     * Looks now and then, and adds up how often all threads sleep at that moment: in a loop around
     * a short sleep, that they do most of the time.
     */
    private Optional<Verdict> asleepForLong(List<Thread> threads) {
        pauses++;
        if (pauses % PAUSES_PER_LOOK != 0) {
            return Optional.empty();
        }
        boolean waitsInside = anyRunnable(own.others()).isEmpty();
        boolean asleep =
                OwnThreads.areVisibleToUs() ? own.switchesIfOthersSleep().isPresent() : waitsInside;
        asleepMillis += asleep ? PAUSES_PER_LOOK * PAUSE_MILLIS : 0;
        long allowed = job.cpuSeconds() * 1_000L;
        if (asleepMillis > ASLEEP_OUTSIDE_FACTOR * allowed) {
            return Optional.of(
                    Verdict.of(
                            CheckOutcome.UNDECIDED,
                            "The check waits for something outside of its JVM, and does not come to"
                                    + " an end."));
        }
        return waitsInside && asleepMillis > ASLEEP_FACTOR * allowed
                ? Optional.of(tooLongAsleep(threads))
                : Optional.empty();
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

    private long allowedSeconds(Thread check) {
        boolean overdue = cpuNanosOfChecks() - cpuAtStart > job.cpuSeconds() * NANOS_PER_SECOND;
        return overdue && runsAnEngine(check)
                ? (long) ENGINE_FACTOR * job.cpuSeconds()
                : job.cpuSeconds();
    }

    private Verdict tooMuchCpuTime(List<Thread> threads) {
        Location line = lineOfOne(threads);
        boolean enginesFault =
                line == null && threads.stream().anyMatch(CheckMonitor::runsAnEngine);
        return Verdict.of(
                        enginesFault ? CheckOutcome.UNDECIDED : CheckOutcome.LIMIT,
                        "The check used more than "
                                + job.cpuSeconds()
                                + " seconds of CPU time and had not come to an end; correct"
                                + " submissions need a small part of that. Is there a loop that"
                                + " never ends?")
                .at(line);
    }

    private Verdict tooLongAsleep(List<Thread> threads) {
        return Verdict.of(
                        threads.stream().anyMatch(CheckMonitor::runsAnEngine)
                                ? CheckOutcome.UNDECIDED
                                : CheckOutcome.LIMIT,
                        "The check slept or waited for "
                                + ASLEEP_FACTOR * job.cpuSeconds()
                                + " seconds in all and had not come to an end. Is there a loop that"
                                + " waits for what never happens?")
                .at(lineOfOne(threads));
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

    /** The extension stands in every check's stack, also where it only hands the check on. */
    private static boolean runsAnEngine(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(
                        name ->
                                name.startsWith("racecourse.explore.")
                                        && !name.equals(ExploredExtension.class.getName()));
    }

    @SuppressWarnings("deprecation") // threadId() is newer than the baseline JDK
    private static long id(Thread thread) {
        return thread.getId();
    }

    /** CPU time of the process without that of the calling thread, which only watches. */
    private static long cpuNanosOfChecks() {
        return ((com.sun.management.OperatingSystemMXBean)
                                ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                - MX.getCurrentThreadCpuTime();
    }
}
