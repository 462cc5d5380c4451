package racecourse.core.mutant;

import java.util.List;

/** A mistake that people make with threads, as a change of a source. Stateless. */
interface MutationOperator {

    /** Its name, such as {@code drop-volatile}: part of what a mutant is recognised by. */
    String name();

    /**
     * Every way in which it changes a source, in the order of the text. Those that would not
     * compile are dropped later.
     */
    List<Mutation> mutationsOf(Source source);
}
