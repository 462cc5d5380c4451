package racecourse.explore.lincheck.counters;

/** A counter that starts at 10. */
interface Counter {

    void increment();

    void decrement();

    long value();
}
