package racecourse.boundedqueue;

/** A chain of links, for one thread at a time. */
class Chain<T> {

    private static class Link<T> {
        private T value;
        private Link<T> next;
    }

    private Link<T> first;
    private Link<T> last;
    private int length;

    void append(T value) {
        Link<T> link = new Link<>();
        link.value = value;
        if (first == null) {
            first = link;
        } else {
            last.next = link;
        }
        last = link;
        length++;
    }

    T removeFirst() {
        T value = first.value;
        first = first.next;
        length--;
        return value;
    }

    int length() {
        return length;
    }
}
