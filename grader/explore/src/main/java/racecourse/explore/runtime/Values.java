package racecourse.explore.runtime;

/** Unboxes what is kept of a field; null stands for the default value. */
public final class Values {

    private Values() {}

    /** An int, short, byte, char or boolean. */
    public static int toInt(Object value) {
        return value == null ? 0 : (Integer) value;
    }

    /** A long. */
    public static long toLong(Object value) {
        return value == null ? 0 : (Long) value;
    }

    /** A float. */
    public static float toFloat(Object value) {
        return value == null ? 0 : (Float) value;
    }

    /** A double. */
    public static double toDouble(Object value) {
        return value == null ? 0 : (Double) value;
    }
}
