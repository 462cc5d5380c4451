package racecourse.explore.jdk.model;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import racecourse.explore.jdk.ThreadFields;

/** A thread local whose values are kept by the explored thread instead of the real one. */
public class ThreadLocal<T> {
    public ThreadLocal() {}

    public static <S> ThreadLocal<S> withInitial(Supplier<? extends S> supplier) {
        return new Supplied<>(Objects.requireNonNull(supplier));
    }

    protected T initialValue() {
        return null;
    }

    @SuppressWarnings("unchecked") // only get and set put values in, and both put a T
    public T get() {
        Map<Object, Object> locals = ThreadFields.currentThread().locals;
        if (!locals.containsKey(this)) {
            locals.put(this, initialValue());
        }
        return (T) locals.get(this);
    }

    public void set(T value) {
        ThreadFields.currentThread().locals.put(this, value);
    }

    public void remove() {
        ThreadFields.currentThread().locals.remove(this);
    }

    private static final class Supplied<T> extends ThreadLocal<T> {
        private final Supplier<? extends T> supplier;

        Supplied(Supplier<? extends T> supplier) {
            this.supplier = supplier;
        }

        @Override
        protected T initialValue() {
            return supplier.get();
        }
    }
}
