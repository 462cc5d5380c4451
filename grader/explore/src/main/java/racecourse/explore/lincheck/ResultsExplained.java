package racecourse.explore.lincheck;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionResult;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.kotlinx.lincheck.execution.ResultWithClock;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.kotlinx.lincheck.util.ExceptionResult;
import org.jetbrains.kotlinx.lincheck.util.LincheckResult;

/**
 * Says in a sentence why results are wrong: runs the operations against the specification in each
 * order that was possible, and names the result that none of them gives.
 */
final class ResultsExplained {

    /** One call: its result in the failing schedule, and those it has in the possible orders. */
    private record Call(
            int thread, Actor actor, int[] startsAfter, String result, Set<String> expected) {

        @Override
        public String toString() {
            return actor.toString();
        }
    }

    private final Class<?> specification;
    private final List<List<Call>> parallel = new ArrayList<>();
    private final List<Call> afterwards = new ArrayList<>();

    ResultsExplained(Class<?> specification, LincheckFailure failure) {
        this.specification = specification;
        ExecutionScenario scenario = failure.getScenario();
        ExecutionResult results = failure.getResults();
        for (int thread = 0; thread < scenario.getParallelExecution().size(); thread++) {
            List<Call> calls = new ArrayList<>();
            for (Actor actor : scenario.getParallelExecution().get(thread)) {
                ResultWithClock result =
                        results.getParallelResultsWithClock().get(thread).get(calls.size());
                int[] clock = result.getClockOnStart().getClock();
                calls.add(call(thread, actor, clock, result.getResult()));
            }
            parallel.add(calls);
        }
        for (Actor actor : scenario.getPostExecution()) {
            LincheckResult result = results.getPostResults().get(afterwards.size());
            afterwards.add(call(0, actor, new int[0], result));
        }
    }

    /** What was expected and what happened; without a full stop. */
    String sentence() {
        follow(new ArrayList<>(), new int[parallel.size()]);
        for (Call call : afterwards) {
            if (!call.expected().contains(call.result())) {
                return together() + difference(call);
            }
        }
        for (List<Call> calls : parallel) {
            for (Call call : calls) {
                if (!call.expected().contains(call.result())) {
                    return difference(call) + ", " + meanwhile(call.thread());
                }
            }
        }
        return "The calls' results fit no order of the calls: " + allResults();
    }

    private void follow(List<Call> order, int[] done) {
        boolean complete = true;
        for (int thread = 0; thread < done.length; thread++) {
            if (done[thread] < parallel.get(thread).size()) {
                complete = false;
                Call next = parallel.get(thread).get(done[thread]);
                if (mayStart(next, done)) {
                    done[thread]++;
                    order.add(next);
                    follow(order, done);
                    order.remove(order.size() - 1);
                    done[thread]--;
                }
            }
        }
        if (complete) {
            List<Call> all = new ArrayList<>(order);
            all.addAll(afterwards);
            run(all);
        }
    }

    private static boolean mayStart(Call call, int[] done) {
        for (int other = 0; other < done.length; other++) {
            if (other != call.thread() && done[other] < call.startsAfter()[other]) {
                return false;
            }
        }
        return true;
    }

    private void run(List<Call> order) {
        try {
            Object model = specification.getDeclaredConstructor().newInstance();
            for (Call call : order) {
                Method called = call.actor().getMethod();
                Method method =
                        specification.getMethod(called.getName(), called.getParameterTypes());
                call.expected().add(resultOf(model, method, call.actor().getArguments()));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not a specification: " + specification, e);
        }
    }

    private static String resultOf(Object model, Method method, List<Object> arguments)
            throws IllegalAccessException {
        try {
            Object result = method.invoke(model, arguments.toArray());
            return method.getReturnType() == void.class ? "nothing" : String.valueOf(result);
        } catch (InvocationTargetException e) {
            return e.getCause().getClass().getSimpleName();
        }
    }

    private static Call call(int thread, Actor actor, int[] startsAfter, LincheckResult result) {
        boolean isVoid = actor.getMethod().getReturnType() == void.class;
        String text =
                result instanceof ExceptionResult thrown
                        ? thrown.getThrowable().getClass().getSimpleName()
                        : isVoid ? "nothing" : String.valueOf(result);
        return new Call(thread, actor, startsAfter, text, new TreeSet<>());
    }

    private String together() {
        List<String> threads = new ArrayList<>();
        for (List<Call> calls : parallel) {
            if (!calls.isEmpty()) {
                threads.add(list(calls));
            }
        }
        return threads.size() == 1
                ? "After " + threads.get(0) + ", "
                : String.join(" and ", threads) + " ran at the same time, then ";
    }

    private String meanwhile(int thread) {
        List<String> others = new ArrayList<>();
        for (int other = 0; other < parallel.size(); other++) {
            if (other != thread && !parallel.get(other).isEmpty()) {
                others.add(list(parallel.get(other)));
            }
        }
        return others.isEmpty()
                ? "with no other thread around"
                : "while " + String.join(" and ", others) + " ran in another thread";
    }

    private static String list(List<Call> calls) {
        return String.join(", ", calls.stream().map(Call::toString).toList());
    }

    private static String difference(Call call) {
        return call
                + " gave "
                + call.result()
                + ", expected "
                + String.join(" or ", call.expected());
    }

    private String allResults() {
        List<String> all = new ArrayList<>();
        for (int thread = 0; thread < parallel.size(); thread++) {
            List<Call> calls = parallel.get(thread);
            all.add("Thread " + (thread + 1) + ": " + withResults(calls));
        }
        if (!afterwards.isEmpty()) {
            all.add("afterwards: " + withResults(afterwards));
        }
        return String.join("; ", all);
    }

    private static String withResults(List<Call> calls) {
        return String.join(
                ", ", calls.stream().map(call -> call + " gave " + call.result()).toList());
    }
}
