package racecourse.lockfreestack;

import java.util.ArrayDeque;

/** What {@link StackOperations} do when one thread calls them. */
public class SequentialStack {

    private final ArrayDeque<Object> elements = new ArrayDeque<>();

    public void push(int element) {
        elements.push(element);
    }

    public Object pop() {
        return elements.poll();
    }

    public Object peek() {
        return elements.peek();
    }

    public int size() {
        return elements.size();
    }
}
