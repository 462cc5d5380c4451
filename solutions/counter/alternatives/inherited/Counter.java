package racecourse.counter;

/** The work is done by a superclass of the submission. */
public class Counter extends Number64 {

    public Counter(long initial) {
        super(initial);
    }

    public void increment() {
        add(1);
    }

    public void decrement() {
        add(-1);
    }

    public long value() {
        return get();
    }
}
