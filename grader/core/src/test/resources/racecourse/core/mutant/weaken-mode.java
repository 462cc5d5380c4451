class Top {
    private final AtomicLong total = new AtomicLong();
    private final List<Long> list = new ArrayList<>();

    long read() {
        total.set(1);
        list.set(0, 1L);
        HANDLE.setRelease(this, total.get());
        total.compareAndSet(1, 2);
        return list.get(0) + (long) HANDLE.getAcquire(this);
    }
}
