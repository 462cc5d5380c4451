package racecourse.lockfreestack;

/** A list that is shared by all that begin with something else. */
final class Chain<E> {

    final E first;
    final Chain<E> rest;
    final int length;

    Chain(E first, Chain<E> rest) {
        this.first = first;
        this.rest = rest;
        this.length = rest == null ? 1 : rest.length + 1;
    }
}
