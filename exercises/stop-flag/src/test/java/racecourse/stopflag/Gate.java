package racecourse.stopflag;

/** Lets threads through once it is open; an interrupt does not end their wait. */
final class Gate {

    private boolean open;

    synchronized void open() {
        open = true;
        notifyAll();
    }

    synchronized void pass() {
        while (!open) {
            try {
                wait();
            } catch (InterruptedException e) {
                // stop() may interrupt the thread that is in run()
            }
        }
    }
}
