class Pair {
    static void swap(Account from, Account to) {
        from.lock.lock();
        to.lock.lock();
        try {
            from.swapWith(to);
        } finally {
            to.lock.unlock();
            from.lock.unlock();
        }
    }
}
