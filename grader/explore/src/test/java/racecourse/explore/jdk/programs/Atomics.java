package racecourse.explore.jdk.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static racecourse.explore.jdk.programs.Workers.ROUNDS;
import static racecourse.explore.jdk.programs.Workers.THREADS;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Atomic variables, striped counters, field updaters and handles. */
public final class Atomics {
    private static final int ALL = THREADS * ROUNDS;

    volatile int number;
    volatile long large;
    volatile String text = "";
    private final AtomicReference<Atomics> next = new AtomicReference<>();

    public static void numbers() throws Exception {
        AtomicInteger ints = new AtomicInteger();
        AtomicLong longs = new AtomicLong();
        AtomicIntegerArray intArray = new AtomicIntegerArray(2);
        AtomicLongArray longArray = new AtomicLongArray(2);
        Workers.often(
                () -> {
                    longs.accumulateAndGet(1, Long::sum);
                    intArray.incrementAndGet(1);
                    longArray.getAndAdd(0, 1);
                    return ints.updateAndGet(i -> i + 1);
                });
        assertEquals(ALL, ints.get());
        assertEquals(ALL, longs.get());
        assertEquals("[0, " + ALL + "]", intArray.toString());
        assertEquals(ALL, longArray.getAcquire(0));
        assertEquals(ALL, ints.compareAndExchange(ALL, 1));
        assertTrue(new AtomicBoolean().compareAndSet(false, true));
    }

    public static void references() {
        AtomicReference<String> reference = new AtomicReference<>("a");
        assertTrue(reference.compareAndSet("a", "b"));
        AtomicReferenceArray<String> array = new AtomicReferenceArray<>(1);
        assertEquals(null, array.getAndSet(0, "c"));
        AtomicStampedReference<String> stamped = new AtomicStampedReference<>("d", 1);
        assertTrue(stamped.compareAndSet("d", "e", 1, 2));
        AtomicMarkableReference<String> marked = new AtomicMarkableReference<>("f", false);
        assertTrue(marked.attemptMark("f", true));
    }

    public static void adders() throws Exception {
        LongAdder longs = new LongAdder();
        DoubleAdder doubles = new DoubleAdder();
        LongAccumulator most = new LongAccumulator(Math::max, 0);
        DoubleAccumulator least = new DoubleAccumulator(Math::min, 1);
        Workers.often(
                () -> {
                    longs.increment();
                    doubles.add(0.5);
                    most.accumulate(7);
                    least.accumulate(0.25);
                    return null;
                });
        assertEquals(ALL, longs.sum());
        assertEquals(ALL / 2.0, doubles.sum());
        assertEquals(7, most.get());
        assertEquals(0.25, least.get());
    }

    public static void updaters() throws Exception {
        AtomicIntegerFieldUpdater<Atomics> number =
                AtomicIntegerFieldUpdater.newUpdater(Atomics.class, "number");
        AtomicLongFieldUpdater<Atomics> large =
                AtomicLongFieldUpdater.newUpdater(Atomics.class, "large");
        AtomicReferenceFieldUpdater<Atomics, String> text =
                AtomicReferenceFieldUpdater.newUpdater(Atomics.class, String.class, "text");
        Atomics object = new Atomics();
        Workers.often(
                () -> {
                    number.incrementAndGet(object);
                    large.addAndGet(object, 2);
                    return text.getAndSet(object, "x");
                });
        assertEquals(ALL, object.number);
        assertEquals(2L * ALL, object.large);
        assertEquals("x", object.text);
        assertThrows(
                RuntimeException.class,
                () -> AtomicIntegerFieldUpdater.newUpdater(AtomicInteger.class, "value"));
    }

    public static void handles() throws Exception {
        VarHandle number = MethodHandles.lookup().findVarHandle(Atomics.class, "number", int.class);
        VarHandle next =
                MethodHandles.lookup().findVarHandle(Atomics.class, "next", AtomicReference.class);
        Atomics object = new Atomics();
        Workers.often(() -> (int) number.getAndAdd(object, 1));
        assertEquals(ALL, object.number);
        AtomicReference<?> read = (AtomicReference<?>) next.get(object);
        assertEquals(object.next, read);
    }
}
