package racecourse.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a test method of a spec a check: one line of the rubric.
 *
 * <p>The check's id is the method's name in kebab case: {@code putTakeLinearizable} becomes {@code
 * put-take-linearizable}. Checks are run and reported in the order in which they stand in the spec.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Check {

    /** What must hold, as a sentence that a student understands without having seen the spec. */
    String title();

    /** What the check is worth; at least 1. */
    int points();

    /**
     * Names of methods of the same spec that stand above this one and must have passed. If one of
     * them has not, this check is skipped, so that one mistake is not reported five times.
     */
    String[] requires() default {};

    /**
     * The method of the submission that the check is about, as {@code Counter.value}: its first
     * line is shown where a failure has no line of its own. Empty for none.
     */
    String about() default "";

    /** Who sees the check's result, and when. */
    Visibility visibility() default Visibility.VISIBLE;
}
