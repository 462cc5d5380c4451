package racecourse.explore.samples;

import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;
import racecourse.api.Explored;
import racecourse.api.History;
import racecourse.api.Threads;

/** Explored tests with histories; run by the tests of histories. */
public class HistoryFixture {

    /** The model of a queue with a bound. */
    static final class SequentialQueue {
        private final ArrayDeque<Integer> items = new ArrayDeque<>();
        private final int capacity;

        SequentialQueue(int capacity) {
            this.capacity = capacity;
        }

        void put(int item) {
            if (items.size() == capacity) {
                throw History.waits();
            }
            items.add(item);
        }

        int take() {
            if (items.isEmpty()) {
                throw History.waits();
            }
            return items.remove();
        }

        Integer poll() {
            return items.poll();
        }

        int size() {
            return items.size();
        }
    }

    private static History<SequentialQueue> history(int capacity) {
        return new History<>(() -> new SequentialQueue(capacity));
    }

    /** One take more than there are items. */
    @Explored
    public void aTakeMayWaitForEver() throws Throwable {
        OneItem queue = new OneItem(true);
        History<SequentialQueue> history = history(1);
        Threads.untilTheyEndOrWait(
                () -> history.call("put(1)", () -> queue.put(1), model -> model.put(1)),
                () -> history.ask("take()", queue::take, SequentialQueue::take),
                () -> history.ask("take()", queue::take, SequentialQueue::take));
        history.mustBeLinearizable();
    }

    /** Wakes one waiter, which may be the wrong one. */
    @Explored
    public void waitsNeedlessly() throws Throwable {
        OneItem queue = new OneItem(false);
        History<SequentialQueue> history = history(1);
        Threads.untilTheyEndOrWait(
                () -> {
                    history.call("put(1)", () -> queue.put(1), model -> model.put(1));
                    history.call("put(2)", () -> queue.put(2), model -> model.put(2));
                },
                () -> history.ask("take()", queue::take, SequentialQueue::take),
                () -> history.ask("take()", queue::take, SequentialQueue::take));
        history.mustBeLinearizable();
    }

    /** The same number twice. */
    @Explored
    public void countsTheSameTwice() throws Throwable {
        RacyCounter counter = new RacyCounter(0);
        History<AtomicInteger> history = new History<>(AtomicInteger::new);
        Threads.Body next =
                () ->
                        history.ask(
                                "next()",
                                () -> {
                                    counter.increment();
                                    return counter.value();
                                },
                                AtomicInteger::incrementAndGet);
        Threads.untilTheyEndOrWait(next, next);
        history.mustBeLinearizable();
    }

    /** The size lags behind. */
    @Explored
    public void hasALateSize() throws Throwable {
        LateSize queue = new LateSize();
        History<SequentialQueue> history = history(9);
        Threads.untilTheyEndOrWait(
                () -> history.call("put(1)", () -> queue.put(1), model -> model.put(1)),
                () -> {
                    history.ask("poll()", queue::poll, SequentialQueue::poll);
                    history.ask("size()", queue::size, SequentialQueue::size);
                });
        history.mustBeLinearizable();
    }

    /** Two calls that do not overlap come in their order. */
    @Explored
    public void readsWhatWasTrueOnce() throws Throwable {
        Remembered remembered = new Remembered();
        History<AtomicInteger> history = new History<>(AtomicInteger::new);
        Threads.untilTheyEndOrWait(
                () -> history.ask("add()", remembered::add, AtomicInteger::incrementAndGet),
                () -> {
                    history.ask("get()", remembered::get, AtomicInteger::get);
                    history.ask("get()", remembered::get, AtomicInteger::get);
                });
        history.mustBeLinearizable();
    }

    /** An exception is a result. */
    @Explored
    public void throwsAsTheModelDoes() throws Throwable {
        ArrayDeque<Integer> empty = new ArrayDeque<>();
        History<ArrayDeque<Integer>> history = new History<>(ArrayDeque::new);
        Threads.untilTheyEndOrWait(
                () -> history.ask("remove()", empty::remove, ArrayDeque::remove));
        history.mustBeLinearizable();
    }

    /** An exception is not a value. */
    @Explored
    public void throwsOtherwise() throws Throwable {
        ArrayDeque<Integer> empty = new ArrayDeque<>();
        History<ArrayDeque<Integer>> history = new History<>(ArrayDeque::new);
        Threads.untilTheyEndOrWait(() -> history.ask("remove()", empty::remove, ArrayDeque::poll));
        history.mustBeLinearizable();
    }
}
