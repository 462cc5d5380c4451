package racecourse.worker;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Keeps the shrunk input of the property that failed last; jqwik itself only prints it. */
public final class Counterexamples implements AroundPropertyHook {

    private static volatile String last;

    static void clear() {
        last = null;
    }

    /** The shrunk input, or null if no property has failed since {@link #clear}. */
    static String last() {
        return last;
    }

    @Override
    public PropertyExecutionResult aroundProperty(
            PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyExecutionResult result = property.execute();
        result.falsifiedParameters().ifPresent(input -> last = shown(input));
        return result;
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    private static String shown(List<Object> input) {
        return input.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
