package racecourse.api;

import racecourse.api.spi.CurrentSchedule;

/** One call of a {@link History}. */
final class HistoryCall<M> {

    private final Object caller;
    final String thread;
    final String text;
    final boolean isVoid;
    final History.ModelQuestion<M, ?> sequential;

    /** When it was invoked and returned, in events of the history; it may never return. */
    int invokedAt;

    int returnedAt = Integer.MAX_VALUE;

    /** A value, or what was thrown. */
    Result result;

    HistoryCall(String text, History.ModelQuestion<M, ?> sequential, boolean isVoid) {
        this.caller = CurrentSchedule.hooks().caller();
        this.thread = CurrentSchedule.hooks().thread();
        this.text = text;
        this.sequential = sequential;
        this.isVoid = isVoid;
    }

    /** What a call gave: a value, or the class of what it threw. */
    record Result(Object value, Class<?> thrown) {}

    static Result resultOf(History.Question<?> question) {
        try {
            return new Result(question.ask(), null);
        } catch (Exception e) {
            return new Result(null, e.getClass());
        }
    }

    /** The model's result, which goes on to its next state; null if it has to wait. */
    Result resultIn(M model) {
        Result expected = resultOf(() -> sequential.ask(model));
        return expected.thrown == History.waits().getClass() ? null : expected;
    }

    boolean returned() {
        return result != null;
    }

    /** Whether its process was killed before it returned: it may have had its effect, or not. */
    boolean cutOff() {
        return result == null && CurrentSchedule.hooks().killed(caller);
    }

    boolean returnedBefore(HistoryCall<M> other) {
        return returnedAt < other.invokedAt;
    }

    /** The call with a result. */
    String with(Result given) {
        if (given == null) {
            return text + (cutOff() ? " was cut off" : " waits");
        }
        if (given.thrown != null) {
            return text + " throws " + given.thrown.getSimpleName();
        }
        return isVoid ? text : text + " returns " + given.value;
    }
}
