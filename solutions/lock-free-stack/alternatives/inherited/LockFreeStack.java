package racecourse.lockfreestack;

/** Two classes: a cell that is changed by trying, and the stack that is made of it. */
public class LockFreeStack<E> extends Cell<Chain<E>> {

    public void push(E e) {
        change(chain -> new Chain<>(e, chain));
    }

    public E pop() {
        Chain<E> was = change(chain -> chain == null ? null : chain.rest);
        return was == null ? null : was.first;
    }

    public E peek() {
        Chain<E> chain = get();
        return chain == null ? null : chain.first;
    }

    public int size() {
        Chain<E> chain = get();
        return chain == null ? 0 : chain.length;
    }
}
