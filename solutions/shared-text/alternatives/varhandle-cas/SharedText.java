package racecourse.sharedtext;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Compare-and-set by hand. */
public class SharedText {

    private static final VarHandle VALUE;

    static {
        try {
            VALUE = MethodHandles.lookup().findVarHandle(SharedText.class, "value", String.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile String value = "";

    public SharedText() {}

    public void append(char c) {
        String before = value;
        while (!VALUE.weakCompareAndSet(this, before, before + c)) {
            before = value;
        }
    }

    public String value() {
        return value;
    }
}
