package racecourse.explore.runtime;

import java.lang.reflect.Field;

/** A field of an object that only one thread of the schedule uses: no memory effects. */
record PrivateField(Object object, Field field) {

    Object get() {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    void set(Object value) {
        try {
            field.set(object, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
