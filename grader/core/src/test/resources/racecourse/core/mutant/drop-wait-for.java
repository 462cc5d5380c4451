class Parent {
    private final Process child;

    int end() throws InterruptedException {
        child.waitFor();
        return child.exitValue();
    }
}
