class Top {
    private final AtomicLong total = new AtomicLong();
    private final List<Long> list = new ArrayList<>();

    long read() {
        total.set(1);
        list.set(0, 1L);
        HANDLE.setRelease(this, total.get());
        return list.get(0) + (long) HANDLE.getAcquire(this);
    }

    synchronized void locked() {
        total.set(total.get() + 1);
    }

    void confirmed() {
        long seen = total.get();
        while (!total.compareAndSet(seen, seen + 1)) {
            seen = total.get();
        }
    }

    boolean notIfItReturnsBefore() {
        long seen = total.get();
        if (seen == 0) {
            return false;
        }
        return total.compareAndSet(seen, 0);
    }

    private final AtomicLong tickets = new AtomicLong();

    long notOfATicket() {
        tickets.set(0);
        return tickets.getAndIncrement();
    }
}
