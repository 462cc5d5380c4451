package racecourse.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import racecourse.api.spi.CurrentSchedule;

/**
 * The calls that the threads of one schedule make, with their results: linearizable (Herlihy and
 * Wing, 1990) if there is an order of the calls, in which one that returned before another began
 * also comes first, that gives the same results when a sequential model runs it. Calls may block.
 * One that never returns must have had no effect, and must have to wait in the model too, once all
 * others are made; one whose process was killed may have had its effect, or not.
 *
 * <pre>{@code
 * @Explored
 * void putAndTakeAreLinearizable() throws Throwable {
 *     BoundedQueue<Integer> queue = new BoundedQueue<>(1);
 *     History<SequentialQueue> history = new History<>(() -> new SequentialQueue(1));
 *     Threads.untilTheyEndOrWait(
 *             () -> history.call("put(1)", () -> queue.put(1), model -> model.put(1)),
 *             () -> history.call("put(2)", () -> queue.put(2), model -> model.put(2)),
 *             () -> history.ask("take()", queue::take, SequentialQueue::take));
 *     history.mustBeLinearizable();
 * }
 * }</pre>
 *
 * <p>The model is a class of the spec, correct when called by one thread. Where the real method
 * would wait, it throws {@link #waits}. Results are compared by equals, exceptions by their class.
 *
 * <p>For {@link Explored} tests: a history is made anew in each schedule. It is no synchronisation
 * between the threads that record their calls.
 *
 * @param <M> the model's type
 */
public final class History<M> {

    private static final RuntimeException WAITS = new Waits();

    private final Supplier<M> model;
    private final List<HistoryCall<M>> calls = new ArrayList<>();
    private int events;

    /** An empty history, to be compared with models that this supplier makes anew; not null. */
    public History(Supplier<M> model) {
        this.model = Objects.requireNonNull(model);
    }

    /** Something that returns nothing, on the submission or on the model. */
    @FunctionalInterface
    public interface Action {

        /**
         * Does it.
         *
         * @throws Exception which is its result then
         */
        void run() throws Exception;
    }

    /** Something with a result. */
    @FunctionalInterface
    public interface Question<T> {

        /**
         * Asks.
         *
         * @throws Exception which is the result then
         */
        T ask() throws Exception;
    }

    /** The same on the model, without a result. */
    @FunctionalInterface
    public interface ModelAction<M> {

        /**
         * Does it.
         *
         * @throws Exception which is its result then; {@link History#waits} if it has to wait
         */
        void run(M model) throws Exception;
    }

    /** The same on the model, with a result. */
    @FunctionalInterface
    public interface ModelQuestion<M, T> {

        /**
         * Asks.
         *
         * @throws Exception which is the result then; {@link History#waits} if it has to wait
         */
        T ask(M model) throws Exception;
    }

    private static final class Waits extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Waits() {
            super("the model would wait", null, false, false);
        }
    }

    /** What a model throws where the real method would wait: {@code throw History.waits();}. */
    public static RuntimeException waits() {
        return WAITS;
    }

    /**
     * Makes a call that returns nothing, and records it.
     *
     * @param text how reports show it, such as {@code put(1)}
     */
    public void call(String text, Action action, ModelAction<M> sequential) {
        record(
                text,
                () -> {
                    action.run();
                    return null;
                },
                each -> {
                    sequential.run(each);
                    return null;
                },
                true);
    }

    /**
     * Makes a call that has a result, and records both.
     *
     * @param text how reports show it, such as {@code take()}
     */
    public <T> void ask(String text, Question<T> question, ModelQuestion<M, T> sequential) {
        record(text, question, sequential, false);
    }

    private void record(
            String text, Question<?> question, ModelQuestion<M, ?> sequential, boolean isVoid) {
        CurrentSchedule.hooks().invoked();
        HistoryCall<M> call = new HistoryCall<>(text, sequential, isVoid);
        call.invokedAt = events++;
        calls.add(call);
        call.result = HistoryCall.resultOf(question);
        CurrentSchedule.hooks().returned();
        call.returnedAt = events++;
    }

    /**
     * Ends the schedule unless the history is linearizable.
     *
     * @throws AssertionError with the history, and what would be right
     */
    public void mustBeLinearizable() {
        Linearization<M> linearization = new Linearization<>(model, calls);
        CurrentSchedule.hooks().atOnce(linearization::search);
        if (linearization.failure() != null) {
            throw new AssertionError(linearization.failure());
        }
    }
}
