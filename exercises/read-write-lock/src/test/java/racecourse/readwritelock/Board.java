package racecourse.readwritelock;

import static org.junit.jupiter.api.Assertions.fail;

/** Two numbers that only writers change, both together; plain fields, guarded by the monitor. */
final class Board {

    private int left;
    private int right;

    /** What a writer does: counts both. */
    void write() {
        int before = countLeft();
        countRight(before);
    }

    /** The same, with a pause in which all who can come in do. */
    void writeSlowly() throws InterruptedException {
        int before = countLeft();
        Thread.sleep(10);
        countRight(before);
    }

    private int countLeft() {
        int before = left;
        look("a writer");
        left = before + 1;
        return before;
    }

    private void countRight(int before) {
        right = right + 1;
        if (left != before + 1) {
            fail("a writer counted to " + (before + 1) + ", then found " + left);
        }
    }

    /** What a reader does. */
    void read() {
        look("a reader");
    }

    private void look(String who) {
        int seenRight = right;
        int seenLeft = left;
        if (seenLeft != seenRight) {
            fail(
                    who
                            + " was in and found the numbers "
                            + seenLeft
                            + " and "
                            + seenRight
                            + ", which each writer counts both before it leaves: it was not alone, or"
                            + " saw too little");
        }
    }

    /** What one who is in alone finds. */
    void assertWrites(int expected) {
        if (left != expected || right != expected) {
            fail(
                    expected
                            + " writers counted two numbers each, and they are "
                            + left
                            + " and "
                            + right
                            + " at the end");
        }
    }
}
