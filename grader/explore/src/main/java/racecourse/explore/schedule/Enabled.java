package racecourse.explore.schedule;

/** The threads that can go on, in ascending order of their numbers. Reused from point to point. */
public final class Enabled {

    private int[] threads = new int[8];
    private int count;

    /** Forgets all. */
    public void clear() {
        count = 0;
    }

    /** Adds a thread; its number is larger than the others'. */
    public void add(int thread) {
        if (count == threads.length) {
            threads = java.util.Arrays.copyOf(threads, 2 * count);
        }
        threads[count++] = thread;
    }

    /** Leaves out a thread, unless it is the only one. */
    public void leaveOut(int thread) {
        if (count == 1) {
            return;
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (threads[i] != thread) {
                threads[kept++] = threads[i];
            }
        }
        count = kept;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** The i-th of them. */
    public int get(int i) {
        return threads[i];
    }

    /** Whether this thread is one of them. */
    public boolean contains(int thread) {
        for (int i = 0; i < count; i++) {
            if (threads[i] == thread) {
                return true;
            }
        }
        return false;
    }

    /** The first whose number is larger than this, or else the first of all. */
    public int after(int thread) {
        for (int i = 0; i < count; i++) {
            if (threads[i] > thread) {
                return threads[i];
            }
        }
        return threads[0];
    }
}
