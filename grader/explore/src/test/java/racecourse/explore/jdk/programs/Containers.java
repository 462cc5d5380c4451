package racecourse.explore.jdk.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static racecourse.explore.jdk.programs.Workers.ROUNDS;
import static racecourse.explore.jdk.programs.Workers.THREADS;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Stack;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Collections, concurrent and not. */
public final class Containers {
    private Containers() {}

    public static void concurrentMaps() throws Exception {
        for (ConcurrentMap<Integer, Integer> map :
                List.<ConcurrentMap<Integer, Integer>>of(
                        new ConcurrentHashMap<>(), new ConcurrentSkipListMap<>())) {
            Workers.inEach(
                    () -> {
                        for (int i = 0; i < ROUNDS; i++) {
                            map.merge(i % 50, 1, Integer::sum);
                            map.computeIfAbsent(1000 + i, k -> k);
                        }
                        return null;
                    });
            assertEquals(50 + ROUNDS, map.size());
            assertEquals(THREADS * ROUNDS / 50, map.get(7));
        }
        ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>(Map.of(1, 2, 3, 4));
        assertEquals(6, map.reduceValues(1, Integer::sum));
        assertEquals(Set.of(1, 3), map.keySet());
    }

    public static void concurrentCollections() throws Exception {
        List<Integer> list = new CopyOnWriteArrayList<>();
        Set<Integer> set = new CopyOnWriteArraySet<>();
        Set<Integer> sorted = new ConcurrentSkipListSet<>();
        Set<Integer> keys = ConcurrentHashMap.newKeySet();
        Workers.inEach(
                () -> {
                    for (int i = 0; i < 50; i++) {
                        list.add(i);
                        set.add(i);
                        sorted.add(i);
                        keys.add(i);
                    }
                    return null;
                });
        assertEquals(THREADS * 50, list.size());
        assertEquals(set, sorted);
        assertEquals(set, keys);
    }

    private static void keepsAll(Collection<Integer> synchronizedOne) throws Exception {
        Workers.often(() -> synchronizedOne.add(1));
        assertEquals(THREADS * ROUNDS, synchronizedOne.size());
    }

    public static void synchronizedCollections() throws Exception {
        keepsAll(Collections.synchronizedList(new ArrayList<>()));
        keepsAll(Collections.synchronizedCollection(new ArrayDeque<>()));
        keepsAll(new Vector<>());
        keepsAll(new Stack<>());
        Map<Integer, Integer> table = new Hashtable<>();
        Map<Integer, Integer> map = Collections.synchronizedMap(new HashMap<>());
        Workers.often(() -> table.merge(1, 1, Integer::sum) + map.merge(1, 1, Integer::sum));
        assertEquals(THREADS * ROUNDS, table.get(1));
        assertEquals(table, map);
    }

    public static void lists() {
        for (List<Integer> list : List.of(new ArrayList<Integer>(), new LinkedList<Integer>())) {
            Collections.addAll(list, 3, 1, 2);
            Collections.sort(list);
            list.subList(0, 1).clear();
            list.removeIf(i -> i == 3);
            list.replaceAll(i -> i * 10);
            assertEquals("[20]", list.toString());
            Iterator<Integer> iterator = list.iterator();
            list.add(1);
            assertThrows(ConcurrentModificationException.class, iterator::next);
        }
        assertEquals(List.of(1, 2), new ArrayList<>(List.of(1, 2)).clone());
        String[] array = {"b", "a"};
        List<String> view = Arrays.asList(array);
        Collections.shuffle(view);
        view.sort(null);
        assertEquals("a", array[0]);
        assertEquals(2, new ArrayDeque<>(List.of(1, 2)).pollLast());
        assertEquals(1, new PriorityQueue<>(List.of(3, 1, 2)).peek());
        assertTrue(Collections.unmodifiableList(view).contains("b"));
    }

    public static void maps() {
        for (Map<String, Integer> map :
                List.of(
                        new HashMap<String, Integer>(),
                        new LinkedHashMap<String, Integer>(),
                        new TreeMap<String, Integer>(),
                        new WeakHashMap<String, Integer>(),
                        new IdentityHashMap<String, Integer>())) {
            map.put("a", 1);
            map.computeIfPresent("a", (key, value) -> value + 1);
            map.entrySet().iterator().next().setValue(3);
            assertEquals("{a=3}", map.toString());
        }
        LinkedHashMap<Integer, Integer> newestTwo =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
                        return size() > 2;
                    }
                };
        IntStream.range(0, 5).forEach(i -> newestTwo.put(i, i));
        assertEquals(Set.of(3, 4), newestTwo.keySet());
        assertEquals(2, new TreeMap<>(Map.of(1, 2, 5, 6)).floorEntry(4).getValue());
        assertEquals("{1=2}", new TreeMap<>(Map.of(1, 2, 5, 6)).headMap(5).toString());
    }

    public static void sets() {
        Set<Integer> set = new HashSet<>(List.of(1, 2));
        assertEquals(set, new TreeSet<>(set));
        assertEquals(set, new LinkedHashSet<>(set));
        EnumMap<TimeUnit, Integer> map = new EnumMap<>(TimeUnit.class);
        map.put(TimeUnit.DAYS, 1);
        assertTrue(EnumSet.allOf(TimeUnit.class).containsAll(map.keySet()));
        BitSet bits = new BitSet();
        bits.set(3);
        assertEquals("{3}", bits.toString());
    }

    public static void streams() {
        ArrayList<Integer> list =
                Stream.of(3, 1, 2).sorted().collect(Collectors.toCollection(ArrayList::new));
        ArrayList<?> mutable = (ArrayList<?>) list.stream().collect(Collectors.toList());
        assertEquals(List.of(1, 2, 3), mutable);
        Map<Boolean, List<Integer>> parts =
                list.stream().collect(Collectors.partitioningBy(i -> i > 1));
        assertEquals(List.of(2, 3), parts.get(true));
        HashMap<?, ?> groups =
                (HashMap<?, ?>)
                        list.stream()
                                .collect(Collectors.groupingBy(i -> i % 2, Collectors.counting()));
        assertEquals(Map.of(0, 1L, 1, 2L), groups);
        assertEquals("1,2,3", list.stream().map(String::valueOf).collect(Collectors.joining(",")));
        assertEquals(6, Arrays.stream(new int[] {1, 2, 3}).sum());
        assertEquals(List.of(1, 2, 3), list.stream().collect(Collectors.toUnmodifiableList()));
        assertEquals("[a-b]", new StringJoiner("-", "[", "]").add("a").add("b").toString());
    }

    public static void arrays() {
        int[] ints = IntStream.range(0, 20_000).map(i -> -i).toArray();
        int[] sorted = ints.clone();
        Arrays.sort(sorted);
        Arrays.parallelSort(ints);
        assertTrue(Arrays.equals(ints, sorted));
        sorted[19_999]++;
        assertEquals(19_999, Arrays.mismatch(ints, sorted));
        assertFalse(Arrays.equals(ints, sorted));
        Arrays.parallelPrefix(ints, Math::min);
        Arrays.setAll(ints, i -> 1);
        assertEquals("[1, 1]", Arrays.toString(Arrays.copyOf(ints, 2)));
        assertEquals(List.of(1, 2).hashCode(), Arrays.hashCode(new int[] {1, 2}));
    }
}
