package racecourse.lockfreestack;

/**
 * What a stack holds at one moment. Immutable.
 *
 * @param item the top; null at the bottom of every stack
 * @param below what is below it; null at the bottom
 * @param size how many elements there are
 */
record StackModel(Object item, StackModel below, int size) {

    /** A stack without elements. */
    static final StackModel EMPTY = new StackModel(null, null, 0);

    /** The stack with one more. */
    StackModel pushed(Object e) {
        return new StackModel(e, this, size + 1);
    }

    /** The stack without its top; the empty one stays as it is. */
    StackModel popped() {
        return size == 0 ? this : below;
    }
}
