class Gate {
    void open() {
        change.signalAll();
    }
}
