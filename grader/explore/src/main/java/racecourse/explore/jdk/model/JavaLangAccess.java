package racecourse.explore.jdk.model;

/** The doors into {@code java.lang} that shadows use. */
public interface JavaLangAccess {
    default <E extends Enum<E>> E[] getEnumConstantsShared(Class<E> type) {
        return type.getEnumConstants();
    }

    default String join(
            String prefix, String suffix, String delimiter, String[] elements, int size) {
        StringBuilder joined = new StringBuilder(prefix);
        for (int i = 0; i < size; i++) {
            joined.append(i == 0 ? "" : delimiter).append(elements[i]);
        }
        return joined.append(suffix).toString();
    }

    /** How many characters there are before the first that is 0 or not ASCII. */
    default int countNonZeroAscii(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) > 0 && text.charAt(count) < 128) {
            count++;
        }
        return count;
    }

    default void start(Thread thread, ThreadContainer container) {
        thread.start();
    }
}
