class Totals {
    private static final VarHandle SUM;
    private static final AtomicLongFieldUpdater<Totals> COUNT =
            AtomicLongFieldUpdater.newUpdater(Totals.class, "count");
    private final AtomicLong total = new AtomicLong();
    private final AtomicReference<String> last = new AtomicReference<>();
    private long sum;

    static {
        SUM = MethodHandles.lookup().findVarHandle(Totals.class, "sum", long.class);
    }

    long add(long n) {
        total.incrementAndGet();
        long before = total.getAndAdd(n);
        COUNT.getAndIncrement(this);
        SUM.getAndAdd(this, n);
        last.updateAndGet(text -> text + n);
        String old = last.getAndSet("x");
        if (n > 0 && total.getAndDecrement() > 0) {
            return 0;
        }
        return total.decrementAndGet();
    }
}
