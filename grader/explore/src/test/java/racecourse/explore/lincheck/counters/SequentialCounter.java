package racecourse.explore.lincheck.counters;

/** What a counter does when one thread uses it. */
public final class SequentialCounter {

    private long value = 10;

    public void increment() {
        value++;
    }

    public void decrement() {
        value--;
    }

    public long value() {
        return value;
    }
}
