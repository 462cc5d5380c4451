package racecourse.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import racecourse.api.HistoryCall.Result;

/**
 * Looks for an order of calls that explains their results: the search of Wing and Gong (<i>Testing
 * and Verifying Concurrent Objects</i>, 1993), extended to calls that block.
 */
final class Linearization<M> {

    private final Supplier<M> models;
    private final List<HistoryCall<M>> calls;
    private final List<HistoryCall<M>> order = new ArrayList<>();

    /** A pending call that could go on after {@link #explained}, or null. */
    private HistoryCall<M> needlesslyWaiting;

    private String explained;
    private String failure;

    Linearization(Supplier<M> models, List<HistoryCall<M>> calls) {
        this.models = models;
        this.calls = calls;
    }

    /** Why there is none, once searched for; null if there is one. */
    String failure() {
        return failure;
    }

    void search() {
        if (!extend()) {
            failure = needlesslyWaiting == null ? unexplained() : waitsNeedlessly();
        }
    }

    private boolean extend() {
        boolean all = true;
        for (HistoryCall<M> call : calls) {
            if (!order.contains(call) && (call.returned() || call.cutOff())) {
                all &= call.cutOff();
                if (mayBeNext(call) && explains(call)) {
                    order.add(call);
                    if (extend()) {
                        return true;
                    }
                    order.remove(order.size() - 1);
                }
            }
        }
        return all && pendingCallsWait();
    }

    /** Whether the call can have its result now, or its effect if it was cut off. */
    private boolean explains(HistoryCall<M> call) {
        Result possible = call.resultIn(replayed());
        return call.cutOff() ? possible != null : call.result.equals(possible);
    }

    private boolean mayBeNext(HistoryCall<M> call) {
        for (HistoryCall<M> other : calls) {
            if (other.returnedBefore(call) && !order.contains(other)) {
                return false;
            }
        }
        return true;
    }

    /** A model that has made the calls of the order. */
    private M replayed() {
        M model = models.get();
        for (HistoryCall<M> call : order) {
            call.resultIn(model);
        }
        return model;
    }

    private boolean pendingCallsWait() {
        for (HistoryCall<M> call : calls) {
            if (!call.returned() && !call.cutOff()) {
                Result possible = call.resultIn(replayed());
                if (possible != null) {
                    needlesslyWaiting = call;
                    explained = call.with(possible);
                    return false;
                }
            }
        }
        return true;
    }

    // ---- in words

    private String waitsNeedlessly() {
        return needlesslyWaiting.thread
                + " waits for ever in "
                + needlesslyWaiting.text
                + ", though after all other calls it need not: \""
                + explained
                + "\" would be right. The calls:"
                + history();
    }

    private String unexplained() {
        return "the calls give results that no order of them explains:"
                + history()
                + precedence()
                + "\nOne after the other, as they returned, they would give: "
                + sequentialResults()
                + ".";
    }

    private String history() {
        Map<String, List<String>> lanes = new LinkedHashMap<>();
        for (HistoryCall<M> call : calls) {
            lanes.computeIfAbsent(call.thread, each -> new ArrayList<>())
                    .add(call.with(call.result));
        }
        StringBuilder text = new StringBuilder();
        lanes.forEach(
                (thread, made) ->
                        text.append('\n')
                                .append(thread)
                                .append(": ")
                                .append(String.join(", ", made)));
        return text.toString();
    }

    /** Which calls of different threads did not overlap, as far as that isn't plain anyway. */
    private String precedence() {
        StringBuilder text = new StringBuilder();
        for (HistoryCall<M> first : calls) {
            for (HistoryCall<M> then : calls) {
                if (!first.thread.equals(then.thread)
                        && first.returnedBefore(then)
                        && calls.stream().noneMatch(c -> between(first, c, then))) {
                    text.append('\n')
                            .append(first.thread + "'s " + first.text)
                            .append(" had returned before ")
                            .append(then.thread + "'s " + then.text + " was called.");
                }
            }
        }
        return text.toString();
    }

    private boolean between(HistoryCall<M> first, HistoryCall<M> call, HistoryCall<M> then) {
        return first.returnedBefore(call) && call.returnedBefore(then);
    }

    private String sequentialResults() {
        List<HistoryCall<M>> sorted = new ArrayList<>(calls);
        sorted.removeIf(call -> !call.returned());
        sorted.sort((one, other) -> Integer.compare(one.returnedAt, other.returnedAt));
        M model = models.get();
        List<String> results = new ArrayList<>();
        for (HistoryCall<M> call : sorted) {
            results.add(call.with(call.resultIn(model)));
        }
        return String.join(", ", results);
    }
}
