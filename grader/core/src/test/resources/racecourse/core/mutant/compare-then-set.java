class Top {
    private static final VarHandle TOP;
    private final AtomicLong total = new AtomicLong();
    private volatile Node<String> top;

    static {
        TOP = MethodHandles.lookup().findVarHandle(Top.class, "top", Node.class);
    }

    boolean raise(long seen) {
        return total.compareAndSet(seen, seen + 1);
    }

    void push(Node<String> node) {
        do {
            node.next = top;
        } while (!TOP.weakCompareAndSet(this, node.next, node));
    }
}
