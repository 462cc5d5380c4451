package racecourse.explore.samples;

/** Not lock-free. */
final class LockedStack {

    private Node top;

    synchronized void push(int value) {
        top = new Node(value, top);
    }

    private record Node(int value, Node next) {}
}
