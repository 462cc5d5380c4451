package racecourse.explore.corpus.litmus;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** An int variable that can be accessed in every mode. */
final class Cell {
    static final VarHandle VALUE;

    static {
        try {
            VALUE = MethodHandles.lookup().findVarHandle(Cell.class, "value", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    int value;

    int getOpaque() {
        return (int) VALUE.getOpaque(this);
    }

    void setOpaque(int to) {
        VALUE.setOpaque(this, to);
    }

    int getAcquire() {
        return (int) VALUE.getAcquire(this);
    }

    void setRelease(int to) {
        VALUE.setRelease(this, to);
    }

    int getVolatile() {
        return (int) VALUE.getVolatile(this);
    }

    void setVolatile(int to) {
        VALUE.setVolatile(this, to);
    }
}
