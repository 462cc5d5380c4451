package racecourse.explore.runtime;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.engine.Statics;
import racecourse.explore.engine.Unsupported;
import racecourse.explore.memory.LayoutSource;
import racecourse.explore.memory.Tracked;

/**
 * Takes the place of the JDK's internal Unsafe in shadows of its classes. An offset is a field's
 * slot, or an element's index. Access methods are linked by {@link UnsafeCalls}; nothing here
 * touches memory other than by name.
 */
public final class ModelUnsafe {

    private static final ModelUnsafe ONLY = new ModelUnsafe();
    private static final List<Field> PRIVATE_FIELDS = new ArrayList<>();

    private ModelUnsafe() {}

    /** The only instance. */
    public static ModelUnsafe getUnsafe() {
        return ONLY;
    }

    /** The slot of a field. */
    public long objectFieldOffset(Class<?> owner, String name) {
        if (owner.getClassLoader() instanceof LayoutSource source) {
            int slot = source.instanceLayout(owner.getName()).slot(name);
            if (slot < 0) {
                throw new InternalError(owner.getName() + "." + name);
            }
            return slot;
        }
        try {
            return privateField(owner.getDeclaredField(name));
        } catch (NoSuchFieldException e) {
            throw new InternalError(e);
        }
    }

    /** The slot of a field. */
    public long objectFieldOffset(Field field) {
        return objectFieldOffset(field.getDeclaringClass(), field.getName());
    }

    /** What stands for the static fields of a class. */
    public Object staticFieldBase(Field field) {
        try {
            return Initialisers.staticsOf(field.getDeclaringClass());
        } catch (ReflectiveOperationException e) {
            throw new InternalError(e);
        }
    }

    /** The slot of a static field. */
    public long staticFieldOffset(Field field) {
        LayoutSource source = (LayoutSource) field.getDeclaringClass().getClassLoader();
        return source.staticLayout(field.getDeclaringClass().getName()).slot(field.getName());
    }

    private static long privateField(Field field) {
        synchronized (PRIVATE_FIELDS) {
            int known = PRIVATE_FIELDS.indexOf(field);
            if (known < 0) {
                PRIVATE_FIELDS.add(field);
                known = PRIVATE_FIELDS.size() - 1;
            }
            return known;
        }
    }

    /** What holds a location, so that {@link Cells} can reach it. */
    static Object base(Object base, long offset) {
        if (base == null) {
            throw new NullPointerException();
        }
        if (base instanceof Tracked || base instanceof Statics || base.getClass().isArray()) {
            return base;
        }
        synchronized (PRIVATE_FIELDS) {
            return new PrivateField(base, PRIVATE_FIELDS.get((int) offset));
        }
    }

    /** Elements begin at index 0. */
    public long arrayBaseOffset(Class<?> type) {
        return 0;
    }

    /** Elements follow each other at indices one apart. */
    public int arrayIndexScale(Class<?> type) {
        return 1;
    }

    /** No byte order is seen through this class. */
    public boolean isBigEndian() {
        return false;
    }

    /** An acquire fence. */
    public void loadFence() {
        ModelVarHandle.acquireFence();
    }

    /** A release fence. */
    public void storeFence() {
        ModelVarHandle.releaseFence();
    }

    /** A release fence. */
    public void storeStoreFence() {
        ModelVarHandle.releaseFence();
    }

    /** A full fence. */
    public void fullFence() {
        ModelVarHandle.fullFence();
    }

    /** Parks the calling thread. */
    public void park(boolean absolute, long time) {
        if (absolute) {
            ParkCalls.parkUntil(time);
        } else if (time == 0) {
            ParkCalls.park();
        } else {
            ParkCalls.parkNanos(time);
        }
    }

    /** Unparks a thread. */
    public void unpark(Object thread) {
        ParkCalls.unpark((Thread) thread);
    }

    /** The thread that calls an access method. */
    static ModelThread caller(boolean preemptible) {
        return preemptible ? Run.step() : Run.current();
    }

    /** A method that has no model. */
    static Unsupported unknown(String name) {
        return new Unsupported("jdk.internal.misc.Unsafe." + name);
    }
}
