package racecourse.explore.jdk.model;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.engine.ThreadControl;
import racecourse.explore.jdk.RealStreams;
import racecourse.explore.jdk.ThreadFields;
import racecourse.explore.os.model.Endings;

/** What is called instead of methods of real classes; an instance method's receiver comes first. */
public final class Redirects {
    private Redirects() {}

    @SuppressWarnings("deprecation") // its successor came after JDK 17
    public static long getThreadId(Thread thread) {
        return thread.getId();
    }

    /** A worker of the common pool calls it for itself, between two tasks. */
    public static void eraseThreadLocals(Thread current) {
        ThreadFields.currentThread().locals.clear();
    }

    @SuppressWarnings("removal") // the JDK's own type, called on JDK 17 only
    public static void setInheritedAccessControlContext(
            Thread current, java.security.AccessControlContext context) {}

    public static void park(Object unsafe, boolean isDeadline, long time) {
        if (isDeadline) {
            LockSupport.parkUntil(time);
        } else if (time == 0) {
            LockSupport.park();
        } else {
            LockSupport.parkNanos(time);
        }
    }

    public static void unpark(Object unsafe, Object thread) {
        LockSupport.unpark((Thread) thread);
    }

    /** Leaves all to the loop over elements that follows each call: the complement of the rest. */
    public static int vectorizedMismatch(
            Object a, long aOffset, Object b, long bOffset, int length, int log2Scale) {
        return ~length;
    }

    /**
     * A call in the code under test: its {@link Condition} may wake it for no reason, which the
     * JDK's never does. The JDK's own queues wait in loops.
     */
    public static void await(Condition condition) throws InterruptedException {
        ModelThread thread = Run.current();
        if (ThreadControl.wakesSpuriously(thread)) {
            condition.awaitNanos(1);
            ThreadControl.wokeSpuriously(thread, condition);
        } else {
            condition.await();
        }
    }

    public static void sleep(TimeUnit unit, long duration) throws InterruptedException {
        if (duration > 0) {
            Thread.sleep(unit.toMillis(duration), belowMillis(unit, duration));
        }
    }

    public static void timedJoin(TimeUnit unit, Thread thread, long duration)
            throws InterruptedException {
        if (duration > 0) {
            thread.join(unit.toMillis(duration), belowMillis(unit, duration));
        }
    }

    public static void timedWait(TimeUnit unit, Object monitor, long duration)
            throws InterruptedException {
        if (duration > 0) {
            monitor.wait(unit.toMillis(duration), belowMillis(unit, duration));
        }
    }

    /** The nanoseconds that are left of the last millisecond. */
    private static int belowMillis(TimeUnit unit, long duration) {
        long millis = unit.toMillis(duration);
        return (int) (unit.toNanos(duration) - TimeUnit.MILLISECONDS.toNanos(millis));
    }

    public static PrintStream format(PrintStream out, String format, Object[] arguments) {
        out.print(String.format(format, arguments));
        return out;
    }

    public static PrintStream printf(PrintStream out, String format, Object[] arguments) {
        return format(out, format, arguments);
    }

    // A stream that is made parallel goes on as a shadow, over what the real one yields.

    public static LongStream parallel(LongStream stream) {
        LongStream parallel = RealStreams.parallel(stream);
        return RealStreams.isReal(parallel)
                ? StreamSupport.longStream(parallel.spliterator(), true)
                : parallel;
    }

    public static IntStream parallel(IntStream stream) {
        IntStream parallel = RealStreams.parallel(stream);
        return RealStreams.isReal(parallel)
                ? StreamSupport.intStream(parallel.spliterator(), true)
                : parallel;
    }

    public static DoubleStream parallel(DoubleStream stream) {
        DoubleStream parallel = RealStreams.parallel(stream);
        return RealStreams.isReal(parallel)
                ? StreamSupport.doubleStream(parallel.spliterator(), true)
                : parallel;
    }

    public static BaseStream<?, ?> parallel(Stream<?> stream) {
        Stream<?> parallel = parallelOf(stream);
        return RealStreams.isReal(parallel)
                ? StreamSupport.stream(parallel.spliterator(), true)
                : parallel;
    }

    private static <T> Stream<T> parallelOf(Stream<T> stream) {
        return RealStreams.parallel(stream);
    }

    public static BaseStream<?, ?> parallel(BaseStream<?, ?> stream) {
        if (stream instanceof LongStream longs) {
            return parallel(longs);
        }
        if (stream instanceof IntStream ints) {
            return parallel(ints);
        }
        return stream instanceof DoubleStream doubles
                ? parallel(doubles)
                : parallel((Stream<?>) stream);
    }

    public static Stream<?> parallelStream(Collection<?> collection) {
        return StreamSupport.stream(collection.spliterator(), true);
    }

    public static CompletableFuture<Process> onExit(Process process) {
        return ending(process);
    }

    public static CompletableFuture<ProcessHandle> onExit(ProcessHandle process) {
        return ending(process);
    }

    public static BufferedReader inputReader(Process process) {
        return inputReader(process, StandardCharsets.UTF_8);
    }

    public static BufferedReader inputReader(Process process, Charset charset) {
        return reader(process, 0, process.getInputStream(), charset);
    }

    public static BufferedReader errorReader(Process process) {
        return errorReader(process, StandardCharsets.UTF_8);
    }

    public static BufferedReader errorReader(Process process, Charset charset) {
        return reader(process, 1, process.getErrorStream(), charset);
    }

    private static BufferedReader reader(
            Process process, int which, InputStream in, Charset charset) {
        Object reader = Endings.wrapper(process, which);
        if (reader == null) {
            reader = new BufferedReader(new InputStreamReader(in, charset));
            Endings.keepWrapper(process, which, reader);
        }
        return (BufferedReader) reader;
    }

    public static BufferedWriter outputWriter(Process process) {
        return outputWriter(process, StandardCharsets.UTF_8);
    }

    public static BufferedWriter outputWriter(Process process, Charset charset) {
        Object writer = Endings.wrapper(process, 2);
        if (writer == null) {
            writer = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), charset));
            Endings.keepWrapper(process, 2, writer);
        }
        return (BufferedWriter) writer;
    }

    public static BufferedReader newBufferedReader(Path path) throws IOException {
        return newBufferedReader(path, StandardCharsets.UTF_8);
    }

    public static BufferedReader newBufferedReader(Path path, Charset charset) throws IOException {
        return new BufferedReader(
                new InputStreamReader(Files.newInputStream(path), charset.newDecoder()));
    }

    public static BufferedWriter newBufferedWriter(Path path, OpenOption... options)
            throws IOException {
        return newBufferedWriter(path, StandardCharsets.UTF_8, options);
    }

    public static BufferedWriter newBufferedWriter(
            Path path, Charset charset, OpenOption... options) throws IOException {
        return new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(path, options), charset.newEncoder()));
    }

    /** A daemon waits for the process's end; what depends on it runs in the common pool. */
    private static <T> CompletableFuture<T> ending(T process) {
        CompletableFuture<T> ended = new CompletableFuture<>();
        Thread reaper = new Thread(() -> awaitEndOf(process, ended), "process reaper");
        reaper.setDaemon(true);
        reaper.start();
        return ended.handleAsync((same, failed) -> process);
    }

    private static <T> void awaitEndOf(T process, CompletableFuture<T> ended) {
        try {
            Endings.await(process);
            ended.complete(process);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static int availableProcessors(Runtime runtime) {
        return Endings.processors();
    }

    public static double random() {
        return ThreadLocalRandom.current().nextDouble();
    }

    /** As RFC 9562 wants a random one: version 4, variant 2. */
    public static UUID randomUUID() {
        long high = ThreadLocalRandom.current().nextLong();
        long low = ThreadLocalRandom.current().nextLong();
        return new UUID(high & ~0xF000L | 0x4000L, low & ~(0b11L << 62) | 0b10L << 62);
    }
}
