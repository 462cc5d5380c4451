package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Collections that several threads use. */
@Uses(Uses.COLLECTIONS)
public final class SharedCollections {

    private static Object addBoth(List<Integer> list) throws Throwable {
        inParallel(() -> list.add(1), () -> list.add(2));
        Expect.equal(2, list.size());
        Expect.that(list.contains(1) && list.contains(2), "lost an element");
        return OK;
    }

    /** ArrayList. */
    @Wrong({Wrong.ASSERTION, "ArrayIndexOutOfBoundsException", "NullPointerException"})
    public static final class PlainList {
        public static Object run() throws Throwable {
            return addBoth(new ArrayList<>());
        }
    }

    /** synchronizedList. */
    @Right
    public static final class SynchronizedList {
        public static Object run() throws Throwable {
            return addBoth(Collections.synchronizedList(new ArrayList<>()));
        }
    }

    /** CopyOnWriteArrayList. */
    @Right
    @Uses({Uses.COLLECTIONS, Uses.JUC})
    public static final class CopyOnWrite {
        public static Object run() throws Throwable {
            return addBoth(new CopyOnWriteArrayList<>());
        }
    }

    private static Object putBoth(Map<Integer, Integer> map) throws Throwable {
        inParallel(() -> map.put(1, 1), () -> map.put(17, 17));
        Expect.equal(1, map.get(1));
        Expect.equal(17, map.get(17));
        return OK;
    }

    /** Two bits of one word. */
    @Wrong(Wrong.ASSERTION)
    public static final class PlainBitSet {
        public static Object run() throws Throwable {
            BitSet bits = new BitSet();
            inParallel(() -> bits.set(0), () -> bits.set(1));
            Expect.equal(2, bits.cardinality());
            return OK;
        }
    }

    /** What is in the list comes after its size. */
    @Wrong("NullPointerException")
    public static final class ListReadByARace {
        public static Object run() throws Throwable {
            List<Integer> list = new ArrayList<>(4);
            int[] first = new int[1];
            inParallel(() -> list.add(42), () -> first[0] = list.isEmpty() ? 0 : list.get(0));
            return OK;
        }
    }

    /** HashMap: both keys fall into one bucket. */
    @Wrong({Wrong.ASSERTION, "NullPointerException", "ClassCastException"})
    public static final class PlainMap {
        public static Object run() throws Throwable {
            return putBoth(new HashMap<>());
        }
    }

    /** ConcurrentHashMap. */
    @Right
    @Uses({Uses.COLLECTIONS, Uses.JUC})
    public static final class ConcurrentMap {
        public static Object run() throws Throwable {
            return putBoth(new ConcurrentHashMap<>());
        }
    }

    /** A HashMap of which each access is locked. */
    @Right
    @Uses({Uses.COLLECTIONS, Uses.MONITORS})
    public static final class LockedMap {
        public static Object run() throws Throwable {
            Map<Integer, Integer> map = new HashMap<>();
            inParallel(() -> count(map), () -> count(map));
            Expect.equal(2, map.get(1));
            return OK;
        }

        private static void count(Map<Integer, Integer> map) {
            synchronized (map) {
                map.merge(1, 1, Integer::sum);
            }
        }
    }

    private static Object countWords(Map<String, Integer> counts) throws Throwable {
        inParallel(() -> count(counts), () -> count(counts));
        Expect.equal(2, counts.get("word"));
        return OK;
    }

    private static void count(Map<String, Integer> counts) {
        Integer old = counts.get("word");
        counts.put("word", old == null ? 1 : old + 1);
    }

    /** Check, then act, on a synchronized map. */
    @Wrong(Wrong.ASSERTION)
    public static final class CheckThenAct {
        public static Object run() throws Throwable {
            return countWords(Collections.synchronizedMap(new HashMap<>()));
        }
    }

    /** Check, then act, on a concurrent map. */
    @Wrong(Wrong.ASSERTION)
    @Uses({Uses.COLLECTIONS, Uses.JUC})
    public static final class CheckThenActConcurrent {
        public static Object run() throws Throwable {
            return countWords(new ConcurrentHashMap<>());
        }
    }

    /** containsKey, then put: two make the value. */
    @Wrong(Wrong.ASSERTION)
    @Uses({Uses.COLLECTIONS, Uses.JUC})
    public static final class ContainsThenPut {
        public static Object run() throws Throwable {
            Map<String, Object> map = new ConcurrentHashMap<>();
            Object[] got = new Object[2];
            inParallel(() -> got[0] = get(map), () -> got[1] = get(map));
            Expect.that(got[0] == got[1], "two values for one key");
            return OK;
        }

        private static Object get(Map<String, Object> map) {
            if (!map.containsKey("key")) {
                map.put("key", new Object());
            }
            return map.get("key");
        }
    }

    /** putIfAbsent. */
    @Right
    @Uses({Uses.COLLECTIONS, Uses.JUC})
    public static final class PutIfAbsent {
        public static Object run() throws Throwable {
            Map<String, Object> map = new ConcurrentHashMap<>();
            Object[] got = new Object[2];
            inParallel(() -> got[0] = get(map), () -> got[1] = get(map));
            Expect.that(got[0] == got[1], "two values for one key");
            return OK;
        }

        private static Object get(Map<String, Object> map) {
            Object mine = new Object();
            Object before = map.putIfAbsent("key", mine);
            return before == null ? mine : before;
        }
    }

    /** Iterating over a synchronized list without its lock. */
    @Wrong({"ConcurrentModificationException", "NullPointerException", Wrong.ASSERTION})
    public static final class IterationNotLocked {
        public static Object run() throws Throwable {
            List<Integer> list = Collections.synchronizedList(new ArrayList<>(List.of(1, 2, 3)));
            inParallel(
                    () -> list.add(4),
                    () -> {
                        int sum = 0;
                        for (int item : list) {
                            sum += item;
                        }
                        Expect.that(sum == 6 || sum == 10, "sum " + sum);
                    });
            return OK;
        }
    }

    /** Iterating with its lock. */
    @Right
    @Uses({Uses.COLLECTIONS, Uses.MONITORS})
    public static final class IterationLocked {
        public static Object run() throws Throwable {
            List<Integer> list = Collections.synchronizedList(new ArrayList<>(List.of(1, 2, 3)));
            inParallel(
                    () -> list.add(4),
                    () -> {
                        int sum = 0;
                        synchronized (list) {
                            for (int item : list) {
                                sum += item;
                            }
                        }
                        Expect.that(sum == 6 || sum == 10, "sum " + sum);
                    });
            return OK;
        }
    }

    /** isEmpty, then remove. */
    @Wrong({"IndexOutOfBoundsException", "ArrayIndexOutOfBoundsException"})
    public static final class EmptyThenRemove {
        public static Object run() throws Throwable {
            List<Integer> list = Collections.synchronizedList(new ArrayList<>(List.of(1)));
            inParallel(() -> take(list), () -> take(list));
            return OK;
        }

        private static void take(List<Integer> list) {
            if (!list.isEmpty()) {
                list.remove(0);
            }
        }
    }

    /** An ArrayDeque between two threads. */
    @Wrong({Wrong.ASSERTION, "NullPointerException", "ArrayIndexOutOfBoundsException"})
    public static final class PlainDeque {
        public static Object run() throws Throwable {
            Deque<Integer> deque = new ArrayDeque<>();
            inParallel(() -> deque.add(1), () -> deque.add(2));
            Expect.equal(2, deque.size());
            return OK;
        }
    }

    /**
     * One registers and then looks whether it is done, the other says that it is done and then
     * looks who has registered: one of them notices. A completed put of a ConcurrentHashMap is seen
     * by every later look at it, though it reads its table in acquire mode.
     */
    @Right
    @Uses({Uses.COLLECTIONS, Uses.JUC, Uses.MEMORY_MODEL})
    public static final class RegisteredInTime {
        volatile boolean done;
        boolean seenDone;
        boolean seenRegistered;

        public static Object run() throws Throwable {
            RegisteredInTime s = new RegisteredInTime();
            Map<String, String> registered = new ConcurrentHashMap<>();
            registered.put("one", "before");
            registered.remove("one");
            inParallel(
                    () -> {
                        registered.put("one", "of two");
                        s.seenDone = s.done;
                    },
                    () -> {
                        s.done = true;
                        registered.forEach((key, value) -> s.seenRegistered = true);
                    });
            Expect.that(s.seenDone || s.seenRegistered, "neither has noticed");
            return OK;
        }
    }
}
