class Gate {
    synchronized void open() {
        notifyAll();
        this.notifyAll();
    }
}
