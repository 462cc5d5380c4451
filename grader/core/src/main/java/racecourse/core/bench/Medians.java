package racecourse.core.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Of an even number of values, the larger of the two in the middle. */
final class Medians {

    private Medians() {}

    static double of(List<Double> values) {
        return of(values, Double::doubleValue);
    }

    static <T> double of(List<T> measured, ToDoubleFunction<T> figure) {
        double[] sorted = measured.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
