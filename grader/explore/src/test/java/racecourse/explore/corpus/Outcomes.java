package racecourse.explore.corpus;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The exact set of results of a litmus test: those that JLS 17.4 and the access modes of {@link
 * java.lang.invoke.VarHandle} allow, without those in which a read sees a write that is yet to be
 * made. Nothing else may be found, and each of them must be.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Outcomes {

    /** The results, as text. */
    String[] value();

    /**
     * Results that are allowed as well, but only if a read sees a write that is yet to be made
     * (load buffering), or if the order of two coherent writes is not that in which they were made.
     * The explorer leaves them out by design.
     */
    String[] leftOut() default {};
}
