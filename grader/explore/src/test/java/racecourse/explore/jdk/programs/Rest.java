package racecourse.explore.jdk.programs;

import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VolatileCallSite;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import racecourse.explore.jdk.Refused;

/** Thread locals, random numbers, what is redirected, what is refused, and names. */
public final class Rest {
    private static final ThreadLocal<Integer> LOCAL = ThreadLocal.withInitial(() -> 7);

    private Rest() {}

    public static void threadLocal() throws Exception {
        LOCAL.set(1);
        Workers.inEach(
                () -> {
                    assertEquals(7, LOCAL.get());
                    LOCAL.set(2);
                    return null;
                });
        assertEquals(1, LOCAL.get());
        LOCAL.remove();
        assertEquals(7, LOCAL.get());
        ThreadLocal<List<String>> own =
                new ThreadLocal<>() {
                    @Override
                    protected List<String> initialValue() {
                        return new ArrayList<>();
                    }
                };
        own.get().add("x");
        assertEquals(List.of("x"), own.get());
    }

    public static void randomNumbers() throws Exception {
        assertEquals(new Random(1).nextInt(100), new Random(1).nextInt(100));
        assertEquals(3, new Random().ints(3).count());
        assertEquals(new SplittableRandom(5).nextLong(), new SplittableRandom(5).nextLong());
        assertTrue(ThreadLocalRandom.current().nextInt(5, 6) == 5);
        assertEquals(2, ThreadLocalRandom.current().doubles(2).count());
        Set<UUID> ids = ConcurrentHashMap.newKeySet();
        Workers.inEach(() -> ids.add(UUID.randomUUID()));
        assertEquals(Workers.THREADS, ids.size());
        assertEquals(4, ids.iterator().next().version());
        assertNotEquals(Math.random(), Math.random());
        Supplier<Double> random = Math::random;
        assertTrue(random.get() < 1);
    }

    public static void redirected() throws Exception {
        TimeUnit.NANOSECONDS.sleep(1_000_001);
        TimeUnit.DAYS.timedJoin(new Thread(() -> {}), 1);
        synchronized (LOCAL) {
            TimeUnit.MILLISECONDS.timedWait(LOCAL, 1);
        }
        assertEquals(3, Runtime.getRuntime().availableProcessors());
        PrintStream out = new PrintStream(OutputStream.nullOutputStream());
        assertEquals(out, out.printf("%s", ""));
    }

    public static void parallelStreams() {
        List<Integer> list = List.of(3, 1, 2);
        assertEquals(6, list.parallelStream().mapToInt(n -> n).sum());
        assertEquals(List.of(1, 2, 3), list.stream().sorted().parallel().toList());
        assertEquals(List.of(1, 2, 3), list.parallelStream().sorted().collect(toList()));
        assertEquals(3, IntStream.range(0, 4).parallel().max().getAsInt());
        assertEquals(5, LongStream.range(0, 10).filter(n -> n % 2 == 0).parallel().count());
        assertEquals(2.0, DoubleStream.of(1, 2).boxed().parallel().reduce(1.0, (a, b) -> a * b));
        assertEquals(4, Arrays.stream(new int[] {1, 3}).parallel().parallel().sum());
        Function<List<Integer>, Stream<Integer>> parallel = Collection::parallelStream;
        assertTrue(parallel.apply(list).isParallel());
        String name = parallel.apply(list).getClass().getName();
        assertTrue(name.startsWith("racecourse.shadow."), name);
    }

    public static void refused() {
        assertThrows(
                Refused.class, () -> StreamSupport.stream(List.of(1).spliterator(), true).count());
        Refused error =
                assertThrows(Refused.class, () -> new BigInteger(3, new Random()).intValue());
        assertTrue(error.getMessage().startsWith("java.math.BigInteger.<init>: "));
        assertThrows(Refused.class, () -> new String(new StringBuilder()));
        assertThrows(
                Refused.class,
                () -> new VolatileCallSite(MethodHandles.constant(String.class, "shared")));
    }

    public static void names() {
        for (Object shadow :
                List.of(
                        new ReentrantLock(),
                        new ArrayList<>(),
                        new StringBuilder(),
                        new StringBuffer(),
                        List.of(1),
                        Map.of(),
                        LOCAL)) {
            String name = shadow.getClass().getName();
            assertTrue(name.startsWith("racecourse.shadow.java."), name);
        }
        assertEquals("java.util.concurrent.TimeUnit", TimeUnit.class.getName());
    }
}
