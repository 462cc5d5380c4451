package racecourse.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A hint for a student who lost a check's points. Several on one check are graduated: each says
 * more than the one above it, and none gives the solution away.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Hint.Graduated.class)
public @interface Hint {

    /** The hint, one to three sentences. */
    String value();

    /** Holds the hints of a check that has several. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Graduated {

        /** The hints, mildest first. */
        Hint[] value();
    }
}
