package racecourse.lazyvalue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import racecourse.api.Check;
import racecourse.api.Explored;
import racecourse.api.Hint;
import racecourse.api.Threads;

/** The numbers are those of the statement. */
class LazyValueSpec {

    private static final Object THE_LAZY_VALUE_ITSELF = "the LazyValue itself";

    // 1
    @Property(seed = "10", tries = 60)
    @Check(
            title = "The first get() calls the source, and later ones return the same object",
            points = 1,
            about = "LazyValue.get")
    @Hint("Try it by hand with one thread: how often is the source called, and when first?")
    @Hint("Keep what the source returned, for each LazyValue in an object of its own.")
    void computesOnFirstGet(@ForAll("values") Object value, @ForAll @IntRange(max = 3) int more) {
        AtomicInteger calls = new AtomicInteger();
        Object[] result = {value};
        LazyValue<Object> lazy =
                new LazyValue<>(
                        () -> {
                            calls.incrementAndGet();
                            return result[0];
                        });
        if (value == THE_LAZY_VALUE_ITSELF) {
            result[0] = lazy;
        }
        LazyValue<Object> another = new LazyValue<>(() -> "another");
        assertSame("another", another.get(), "get() of another LazyValue");
        assertEquals(0, calls.get(), "calls of the source before the first get()");
        for (int i = 0; i <= more; i++) {
            assertSame(result[0], got(lazy, value), "get() number " + (i + 1));
            assertEquals(1, calls.get(), "calls of the source after get() number " + (i + 1));
        }
        assertSame("another", another.get(), "a second get() of another LazyValue");
    }

    private static Object got(LazyValue<Object> lazy, Object value) {
        try {
            return lazy.get();
        } catch (RuntimeException e) {
            return fail("the source returned (" + value + "), and get() threw (" + e + ")");
        }
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.of(
                new Object(),
                "text",
                "",
                0,
                1_000_000L,
                false,
                Optional.empty(),
                List.of(),
                new IllegalStateException("a value"),
                (Supplier<String>) () -> "what a value supplies",
                new Thread("a value"),
                THE_LAZY_VALUE_ITSELF);
    }

    // 2
    @Explored(schedules = 10)
    @Check(
            title = "What the source throws comes out of get(), and the next get() tries again",
            points = 1,
            about = "LazyValue.get",
            requires = "computesOnFirstGet")
    @Hint("Who catches what the source throws? It is meant for the caller of get().")
    @Hint("Errors count as well, and the caller wants the object itself, not another around it.")
    @Hint("What has get() changed before the source threw? Is a lock still held?")
    void failuresComeOut() throws Throwable {
        for (Failures failure : Failures.values()) {
            failsAndThenSucceeds(failure);
        }
        failsAndThenSucceeds(Failures.values());
    }

    private static void failsAndThenSucceeds(Failures... failures) throws Throwable {
        int[] calls = new int[1];
        Throwable[] thrown = new Throwable[failures.length];
        for (int i = 0; i < failures.length; i++) {
            thrown[i] = failures[i].make("failure " + (i + 1));
        }
        LazyValue<Object> lazy =
                new LazyValue<>(
                        () -> {
                            if (calls[0] < thrown.length) {
                                throw Failures.<RuntimeException>sneak(thrown[calls[0]++]);
                            }
                            calls[0]++;
                            return "the value";
                        });
        for (int i = 0; i < failures.length; i++) {
            String call = "get() number " + (i + 1) + ", whose call of the source throws";
            assertEquals("threw " + thrown[i], endOf(lazy, thrown[i]), call);
        }
        String after = "get() after " + failures.length + " failure(s), first " + thrown[0];
        assertEquals("returned the value", endOf(lazy, null), after);
        assertEquals("returned the value", endOf(lazy, null), "get() after a success");
        assertEquals(failures.length + 1, calls[0], "calls of the source in all");
    }

    /** How a get() ends, in a thread of its own: a lock that is still held would keep it out. */
    private static String endOf(LazyValue<?> lazy, Throwable expected) throws Throwable {
        Getter getter = Getter.started("Getter", lazy);
        Throwable thrown = getter.thrown();
        if (thrown == null) {
            return "returned " + getter.result();
        }
        String end = "threw " + thrown;
        return thrown != expected && end.equals("threw " + expected) ? end + ", but a copy" : end;
    }

    // 3
    @Explored(schedules = 5_000)
    @Check(
            title = "Of several threads one calls the source, and all get the same object",
            points = 2,
            about = "LazyValue.get",
            requires = "computesOnFirstGet")
    @Hint("Between the question whether it is there and the call of the source, who may come?")
    @Hint("Both belong under one lock. Who had to wait for it must ask again.")
    void calledOnce() throws Throwable {
        Object value = new String("the value");
        Attempts source = new Attempts(0, value);
        LazyValue<Object> lazy = new LazyValue<>(source);
        Threads.inParallel(
                () -> assertSame(value, lazy.get(), "what thread 1 got"),
                () -> {
                    assertSame(value, lazy.get(), "what thread 2 got first");
                    assertSame(value, lazy.get(), "what thread 2 got the second time");
                },
                () -> assertSame(value, lazy.get(), "what thread 3 got"));
        if (source.count() != 1) {
            fail(
                    "three threads called get(), and the source was called "
                            + source.count()
                            + " times");
        }
    }

    // 4
    @Explored(schedules = 500)
    @Check(
            title = "Null is a result like any other",
            points = 1,
            about = "LazyValue.get",
            requires = "calledOnce")
    @Hint("What does your get() take for 'not computed yet'?")
    @Hint("A field of its own, or an object that no source can return, tells whether it is done.")
    void nullIsAResult() throws Throwable {
        AtomicInteger calls = new AtomicInteger();
        LazyValue<Object> lazy =
                new LazyValue<>(
                        () -> {
                            calls.incrementAndGet();
                            return null;
                        });
        Threads.inParallel(
                () -> assertNull(lazy.get(), "get(), whose source returns null"),
                () -> assertNull(lazy.get(), "get(), whose source returns null"));
        assertNull(lazy.get(), "get() number 3, whose source returned null");
        assertEquals(1, calls.get(), "calls of the source, which returned null, after 3 get()s");
    }

    // 5
    @Explored(schedules = 50)
    @Check(
            title = "get() calls the source in its own thread",
            points = 1,
            about = "LazyValue.get",
            requires = "computesOnFirstGet")
    @Hint("Which thread runs what you hand to an executor, or start?")
    void calledInItsOwnThread() throws Throwable {
        Thread[] ranIn = new Thread[1];
        LazyValue<Object> lazy =
                new LazyValue<>(
                        () -> {
                            ranIn[0] = Thread.currentThread();
                            return "value";
                        });
        Getter getter = Getter.started("Getter", lazy);
        getter.result();
        if (ranIn[0] != getter) {
            fail("a thread called get(), and the source was called in another one");
        }
    }

    // 6
    @Explored(schedules = 1_000, earlyReads = true)
    @Check(
            title = "Every caller sees everything that is in the object",
            points = 2,
            about = "LazyValue.get",
            requires = "computesOnFirstGet")
    @Hint("A thread that finds the value there took no lock. What makes it see what is inside?")
    @Hint("Look up safe publication: volatile, a lock, or a final field, on the way to the value.")
    @Hint("In which order are the fields written, and in which are they read?")
    @Hint("A volatile field inside an object helps nobody who came to the object itself by a race.")
    void publishedSafely() throws Throwable {
        LazyValue<Page> lazy = new LazyValue<>(Page::new);
        Threads.inParallel(
                () -> readsThePage(lazy),
                () -> readsThePage(lazy),
                () -> {
                    readsThePage(lazy);
                    readsThePage(lazy);
                });
    }

    private static void readsThePage(LazyValue<Page> lazy) {
        Page page = lazy.get();
        if (page == null) {
            fail("get() returned null, and the source never does");
        }
        String text = page.text();
        if (!text.equals("page 7: one, two")) {
            fail("the source made 'page 7: one, two', and a caller of get() saw '" + text + "'");
        }
    }

    // 7
    @Explored(schedules = 1_000)
    @Check(
            title = "If the source throws while others wait, they try themselves or throw the same",
            points = 1,
            about = "LazyValue.get",
            requires = {"failuresComeOut", "calledOnce"})
    @Hint("Who waits, and who tells them that the attempt is over, if it ends by an exception?")
    @Hint(
            "A waiting thread has no value after a failure: it has to look again, as if it just came.")
    void failureUnderContention() throws Throwable {
        Object value = new String("the value");
        Attempts source = new Attempts(2, value);
        LazyValue<Object> lazy = new LazyValue<>(source);
        Getter[] getters = new Getter[3];
        for (int i = 0; i < getters.length; i++) {
            getters[i] = Getter.started("Getter " + (i + 1), lazy);
        }
        for (Getter getter : getters) {
            Throwable own = source.failureIn(join(getter));
            Throwable thrown = getter.thrown();
            String call = "get() of " + getter.getName();
            if (own != null) {
                assertSame(own, thrown, call + ", whose call of the source threw this");
            } else if (thrown == null) {
                assertSame(value, getter.result(), call + ", while others' calls threw");
            } else if (!source.threw(thrown)) {
                fail(call + " threw " + thrown + ", which the source did not throw");
            }
        }
        if (source.count() == 1) {
            Getter next = Getter.started("Getter 4", lazy);
            assertSame(source.failureIn(join(next)), next.thrown(), "get() after one failure");
        }
        assertSame(value, lazy.get(), "get() after all the failures");
        if (source.fault() != null) {
            fail(source.fault());
        }
    }

    private static Getter join(Getter getter) throws InterruptedException {
        getter.join();
        return getter;
    }

    // 8
    @Explored
    @Check(
            title = "After the first success readers don't wait for anybody",
            points = 2,
            about = "LazyValue.get",
            requires = {"calledOnce", "calledInItsOwnThread"})
    @Hint("The value was there when the reader came. What does the reader wait for in the picture?")
    @Hint("Look whether the value is there before you take any lock, a read lock included.")
    void readersDoNotWait() throws Throwable {
        Stops.insideTheSameValue(new String("the value"));
        Stops.insideTheSameValue(null);
        Stops.insideAnother();
    }

    // 9
    @Explored(schedules = 1_000)
    @Check(
            title = "An interrupted get() goes on, and the interrupt is not lost",
            points = 1,
            about = "LazyValue.get",
            requires = "calledOnce")
    @Hint("get() doesn't declare InterruptedException. What does the thread do that waits?")
    @Hint("Catch it, wait again, and set the interrupt flag when the value is there.")
    void interruptsDoNoHarm() throws Throwable {
        Object value = new String("the value");
        LazyValue<Object> lazy = new LazyValue<>(new Attempts(0, value));
        Getter interrupted = Getter.startedForInterrupt("Interrupted", lazy);
        Getter other = Getter.started("Other", lazy);
        interrupted.interruptNow();
        assertSame(value, interrupted.result(), "what the interrupted thread got");
        assertSame(value, other.result(), "what the other thread got");
        if (!interrupted.stillInterrupted()) {
            fail("a thread was interrupted, and after get() its interrupt flag was not set");
        }
        interruptedAmongFailures();
    }

    private static void interruptedAmongFailures() throws Throwable {
        LazyValue<Object> lazy = new LazyValue<>(new Attempts(2, new String("the value")));
        Getter interrupted = Getter.startedForInterrupt("Interrupted", lazy);
        Getter other = Getter.started("Other", lazy);
        interrupted.interruptNow();
        join(other);
        if (!join(interrupted).stillInterrupted()) {
            fail(
                    "a thread was interrupted, and after get(), whose source threw, its interrupt"
                            + " flag was not set");
        }
    }
}
