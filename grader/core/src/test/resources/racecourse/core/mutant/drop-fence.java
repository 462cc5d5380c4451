class Box {
    void publish() {
        VarHandle.releaseFence();
        full = true;
    }
}
