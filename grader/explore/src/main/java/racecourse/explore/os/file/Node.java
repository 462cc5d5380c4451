package racecourse.explore.os.file;

import java.util.function.IntSupplier;
import racecourse.explore.schedule.Footprint;

/** Something in a file tree, of one schedule. */
public abstract class Node {

    /** The part of a node that is its contents. */
    public static final int CONTENTS = 0;

    /** The part of a file that is its locks. */
    public static final int LOCKS = 1;

    /** The part of the root that tells what the next node is called. */
    public static final int NEXT_NAME = 2;

    private int name;

    /** Gives it a name among the things that all processes know, unless it has one. */
    public final void called(IntSupplier names) {
        if (name == 0) {
            name = names.getAsInt();
        }
    }

    /** What tells it from all other files of its machine, as an inode's number does. */
    public final int number() {
        return name;
    }

    /** Notes that a part of it is touched. */
    public final void touch(int part, boolean writes) {
        Footprint.touch(name, part, writes);
    }
}
