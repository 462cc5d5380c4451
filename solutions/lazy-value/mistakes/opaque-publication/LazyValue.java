package racecourse.lazyvalue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private static final VarHandle DONE = handle();

    private T value;
    private boolean done;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (!(boolean) DONE.getOpaque(this)) {
            synchronized (this) {
                if (!done) {
                    value = source.get();
                    DONE.setOpaque(this, true);
                }
            }
        }
        return value;
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(LazyValue.class, "done", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
