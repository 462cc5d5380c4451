package racecourse.explore.corpus.handover;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.function.BooleanSupplier;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;

/** Atomics: they have the memory effects of volatile variables, or those that their names say. */
@Uses({Uses.MEMORY_MODEL, Uses.JUC})
public final class ByAtomic {

    private static Object handOver(Runnable raise, BooleanSupplier raised) throws Throwable {
        Payload payload = new Payload();
        inParallel(
                () -> {
                    payload.fill();
                    raise.run();
                },
                () -> {
                    if (raised.getAsBoolean()) {
                        payload.expectFilled();
                    }
                });
        return OK;
    }

    /** AtomicInteger, incremented. */
    @Right
    public static final class OfAtomicInteger {
        public static Object run() throws Throwable {
            AtomicInteger flag = new AtomicInteger();
            return handOver(flag::incrementAndGet, () -> flag.get() == 1);
        }
    }

    /** AtomicLong, accumulated. */
    @Right
    public static final class OfAtomicLong {
        public static Object run() throws Throwable {
            AtomicLong flag = new AtomicLong();
            return handOver(() -> flag.accumulateAndGet(1, Long::max), () -> flag.get() == 1);
        }
    }

    /** AtomicBoolean, by compare-and-set on both sides. */
    @Right
    public static final class OfAtomicBoolean {
        public static Object run() throws Throwable {
            AtomicBoolean flag = new AtomicBoolean();
            return handOver(
                    () -> flag.compareAndSet(false, true), () -> flag.compareAndSet(true, false));
        }
    }

    /** lazySet is a release. */
    @Right
    public static final class OfLazySet {
        public static Object run() throws Throwable {
            AtomicInteger flag = new AtomicInteger();
            return handOver(() -> flag.lazySet(1), () -> flag.get() == 1);
        }
    }

    /** setRelease and getAcquire. */
    @Right
    public static final class OfReleaseAcquire {
        public static Object run() throws Throwable {
            AtomicBoolean flag = new AtomicBoolean();
            return handOver(() -> flag.setRelease(true), flag::getAcquire);
        }
    }

    /** AtomicReference: the payload itself. */
    @Right
    public static final class OfAtomicReference {
        public static Object run() throws Throwable {
            AtomicReference<Payload> shared = new AtomicReference<>();
            inParallel(
                    () -> shared.set(new Payload().fill()),
                    () -> {
                        Payload payload = shared.getAndSet(null);
                        if (payload != null) {
                            payload.expectFilled();
                        }
                    });
            return OK;
        }
    }

    /** AtomicIntegerArray: each element on its own. */
    @Right
    public static final class OfAtomicIntegerArray {
        public static Object run() throws Throwable {
            AtomicIntegerArray flags = new AtomicIntegerArray(2);
            return handOver(() -> flags.set(1, 1), () -> flags.get(1) == 1);
        }
    }

    /** AtomicReferenceArray. */
    @Right
    public static final class OfAtomicReferenceArray {
        public static Object run() throws Throwable {
            AtomicReferenceArray<String> flags = new AtomicReferenceArray<>(2);
            return handOver(() -> flags.set(1, "up"), () -> flags.get(1) != null);
        }
    }

    /** AtomicStampedReference. */
    @Right
    public static final class OfStampedReference {
        public static Object run() throws Throwable {
            AtomicStampedReference<String> flag = new AtomicStampedReference<>("down", 0);
            return handOver(() -> flag.set("up", 1), () -> flag.getStamp() == 1);
        }
    }

    /** AtomicMarkableReference. */
    @Right
    public static final class OfMarkableReference {
        public static Object run() throws Throwable {
            AtomicMarkableReference<String> flag = new AtomicMarkableReference<>("flag", false);
            return handOver(() -> flag.compareAndSet("flag", "flag", false, true), flag::isMarked);
        }
    }

    /** AtomicIntegerFieldUpdater on a volatile field. */
    @Right
    public static final class OfFieldUpdater {
        static final AtomicIntegerFieldUpdater<OfFieldUpdater> FLAG =
                AtomicIntegerFieldUpdater.newUpdater(OfFieldUpdater.class, "flag");

        volatile int flag;

        public static Object run() throws Throwable {
            OfFieldUpdater s = new OfFieldUpdater();
            return handOver(() -> FLAG.incrementAndGet(s), () -> s.flag == 1);
        }
    }

    /** AtomicReferenceFieldUpdater on a volatile field. */
    @Right
    public static final class OfReferenceFieldUpdater {
        static final AtomicReferenceFieldUpdater<OfReferenceFieldUpdater, String> FLAG =
                AtomicReferenceFieldUpdater.newUpdater(
                        OfReferenceFieldUpdater.class, String.class, "flag");

        volatile String flag;

        public static Object run() throws Throwable {
            OfReferenceFieldUpdater s = new OfReferenceFieldUpdater();
            return handOver(() -> FLAG.compareAndSet(s, null, "up"), () -> FLAG.get(s) != null);
        }
    }
}
