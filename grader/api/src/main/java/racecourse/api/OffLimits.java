package racecourse.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A rule on what a submission may use, put on a check. It is decided from the bytecode before
 * anything runs. Where it is broken, the check is forbidden and costs its points, and checks that
 * require it are skipped; otherwise the check runs as any other.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OffLimits {

    /**
     * What is off limits: binary names of classes, such as {@code java.util.concurrent.*Queue};
     * methods, however they are inherited, such as {@code java.lang.Object#wait}; or the word
     * {@code synchronized}. A {@code *} stands for any characters but a dot.
     */
    String[] value();

    /**
     * Simple names of the submission's classes that must keep the rule, they and every class of the
     * submission that they use. Empty for all.
     */
    String[] roots() default {};

    /** What to use instead, as the end of a sentence that begins with 'Use'. */
    String instead();
}
