package racecourse.explore.corpus.handover;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;

/** Concurrent collections: what was done before an element went in is seen by who finds it. */
@Uses({Uses.MEMORY_MODEL, Uses.JUC})
public final class ByCollection {

    private static Object handOver(Map<String, Payload> map) throws Throwable {
        inParallel(
                () -> map.put("key", new Payload().fill()),
                () -> {
                    Payload payload = map.get("key");
                    if (payload != null) {
                        payload.expectFilled();
                    }
                });
        return OK;
    }

    /** ConcurrentHashMap. */
    @Right
    public static final class OfConcurrentHashMap {
        public static Object run() throws Throwable {
            return handOver(new ConcurrentHashMap<>());
        }
    }

    /** ConcurrentHashMap.computeIfAbsent: made once, seen whole by both. */
    @Right
    public static final class OfComputeIfAbsent {
        int made;

        public static Object run() throws Throwable {
            OfComputeIfAbsent s = new OfComputeIfAbsent();
            Map<String, Payload> map = new ConcurrentHashMap<>();
            inParallel(() -> s.get(map).expectFilled(), () -> s.get(map).expectFilled());
            Expect.equal(1, s.made);
            return OK;
        }

        Payload get(Map<String, Payload> map) {
            return map.computeIfAbsent(
                    "key",
                    key -> {
                        made++;
                        return new Payload().fill();
                    });
        }
    }

    /** ConcurrentHashMap.merge: atomic for each key. */
    @Right
    public static final class OfMerge {
        public static Object run() throws Throwable {
            Map<String, Integer> map = new ConcurrentHashMap<>();
            inParallel(
                    () -> map.merge("key", 1, Integer::sum),
                    () -> map.merge("key", 1, Integer::sum));
            Expect.equal(2, map.get("key"));
            return OK;
        }
    }

    /** ConcurrentSkipListMap. */
    @Right
    public static final class OfSkipListMap {
        public static Object run() throws Throwable {
            return handOver(new ConcurrentSkipListMap<>());
        }
    }

    /** ConcurrentSkipListSet, used as a flag. */
    @Right
    public static final class OfSkipListSet {
        public static Object run() throws Throwable {
            Payload payload = new Payload();
            ConcurrentSkipListSet<String> done = new ConcurrentSkipListSet<>();
            inParallel(
                    () -> {
                        payload.fill();
                        done.add("done");
                    },
                    () -> {
                        if (done.contains("done")) {
                            payload.expectFilled();
                        }
                    });
            return OK;
        }
    }

    /** CopyOnWriteArrayList. */
    @Right
    public static final class OfCopyOnWrite {
        public static Object run() throws Throwable {
            List<Payload> list = new CopyOnWriteArrayList<>();
            inParallel(
                    () -> list.add(new Payload().fill()),
                    () -> list.forEach(Payload::expectFilled));
            return OK;
        }
    }

    /** Collections.synchronizedList: locks itself. */
    @Right
    @Uses({Uses.MEMORY_MODEL, Uses.COLLECTIONS, Uses.MONITORS})
    public static final class OfSynchronizedList {
        public static Object run() throws Throwable {
            List<Payload> list = Collections.synchronizedList(new ArrayList<>());
            inParallel(
                    () -> list.add(new Payload().fill()),
                    () -> {
                        if (!list.isEmpty()) {
                            list.get(0).expectFilled();
                        }
                    });
            return OK;
        }
    }
}
