class Room {
    private final Semaphore free = new Semaphore(2);

    void leave() {
        free.release(); // for the next one
    }

    void all(List<Account> accounts) {
        accounts.forEach(account -> account.lock.unlock());
        for (Account account : accounts) account.lock.unlock();
    }
}
