package racecourse.explore.jdk.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** How collectors make an immutable list of an array that nobody else has. */
public interface JavaUtilCollectionAccess {
    default <E> List<E> listFromTrustedArray(Object[] array) {
        @SuppressWarnings("unchecked") // the caller's promise, as in the original
        List<E> elements = (List<E>) Arrays.asList(array);
        return List.copyOf(elements);
    }

    /** The same where elements may be null. */
    default <E> List<E> listFromTrustedArrayNullsAllowed(Object[] array) {
        @SuppressWarnings("unchecked") // the caller's promise, as in the original
        List<E> elements = (List<E>) Arrays.asList(array);
        return Collections.unmodifiableList(elements);
    }
}
