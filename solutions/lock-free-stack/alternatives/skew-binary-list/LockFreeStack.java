package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicReference;

/** A list of trees that never changes (Okasaki), so that a deep stack is quickly counted. */
public class LockFreeStack<E> {
    private static final class Tree<E> {
        final E root;
        final Tree<E> left, right;

        Tree(E root, Tree<E> left, Tree<E> right) {
            this.root = root;
            this.left = left;
            this.right = right;
        }
    }

    private static final class Digits<E> {
        final int weight;
        final Tree<E> tree;
        final Digits<E> rest;

        Digits(int weight, Tree<E> tree, Digits<E> rest) {
            this.weight = weight;
            this.tree = tree;
            this.rest = rest;
        }

        static <E> Digits<E> cons(E e, Digits<E> d) {
            if (d != null && d.rest != null && d.weight == d.rest.weight)
                return new Digits<>(
                        1 + 2 * d.weight, new Tree<>(e, d.tree, d.rest.tree), d.rest.rest);
            return new Digits<>(1, new Tree<>(e, null, null), d);
        }

        Digits<E> tail() {
            if (weight == 1) return rest;
            int half = weight / 2;
            return new Digits<>(half, tree.left, new Digits<>(half, tree.right, rest));
        }
    }

    private final AtomicReference<Digits<E>> all = new AtomicReference<>();

    public void push(E e) {
        Digits<E> old;
        do {
            old = all.get();
        } while (!all.compareAndSet(old, Digits.cons(e, old)));
    }

    public E pop() {
        for (; ; ) {
            Digits<E> old = all.get();
            if (old == null) return null;
            if (all.weakCompareAndSetVolatile(old, old.tail())) return old.tree.root;
        }
    }

    public E peek() {
        Digits<E> now = all.get();
        return now == null ? null : now.tree.root;
    }

    public int size() {
        int n = 0;
        for (Digits<E> d = all.get(); d != null; d = d.rest) n += d.weight;
        return n;
    }
}
