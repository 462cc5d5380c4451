package racecourse.peek;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Looks into an object without taking part in the schedule: no lock, no step, no memory effect. It
 * stands in a package of its own, since the explorer weaves the exercise's.
 */
public final class Peek {

    private static final int DEEPEST = 4;

    private final long value;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Peek(long value) {
        this.value = value;
    }

    /**
     * Whether this number is in the object, or in what belongs to it: objects of the submission, of
     * java.util.concurrent.atomic, and arrays, but none of the object's own class.
     */
    public static boolean holds(Object object, long value) {
        return new Peek(value).inFieldsOf(object, object.getClass(), 0);
    }

    private boolean in(Object part, Class<?> owner, int depth) {
        if (part instanceof Long number) {
            return number == value;
        }
        if (part == null || part.getClass() == owner || depth > DEEPEST || !seen.add(part)) {
            return false;
        }
        if (part.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(part); i++) {
                if (in(Array.get(part, i), owner, depth + 1)) {
                    return true;
                }
            }
            return false;
        }
        String name = part.getClass().getName();
        return (name.startsWith(owner.getPackageName() + ".")
                        || name.contains("java.util.concurrent.atomic."))
                && inFieldsOf(part, owner, depth);
    }

    private boolean inFieldsOf(Object object, Class<?> owner, int depth) {
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getClassLoader() == null) {
                return false;
            }
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !field.getName().contains("$")
                        && in(valueOf(field, object), owner, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Object valueOf(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
