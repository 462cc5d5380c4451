class Top {
    boolean raise(long seen) {
        permits.tryAcquire();
        if (!permits.tryAcquire()) {
            return false;
        }
        return total.compareAndSet(seen, seen + 1);
    }
}
