class Gate {
    private final Condition change = lock.newCondition();

    synchronized void open() {
        notifyAll();
        waiters.forEach(LockSupport::unpark);
        change.signal();
    }
}
