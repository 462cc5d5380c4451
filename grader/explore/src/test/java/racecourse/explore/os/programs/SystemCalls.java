package racecourse.explore.os.programs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes that each make a few system calls, in whatever order. */
public final class SystemCalls {

    private SystemCalls() {}

    /**
     * What comes of these calls in each order, a line each.
     *
     * @param folder for the processes' files
     * @param calls of each process
     */
    public static String inAllOrders(Path folder, String... calls) throws Exception {
        String[][] each = new String[calls.length][];
        int[] counts = new int[calls.length];
        for (int i = 0; i < calls.length; i++) {
            each[i] = calls[i].split("; ");
            counts[i] = each[i].length;
        }
        List<List<Integer>> orders = new ArrayList<>();
        addOrders(counts, new ArrayList<>(), orders);
        StringBuilder lines = new StringBuilder();
        try (Callers callers = new Callers(calls.length)) {
            for (List<Integer> order : orders) {
                Path files = Files.createDirectory(folder.resolve("files" + orders.indexOf(order)));
                String results = String.join(" | ", callers.make(each, order, files));
                lines.append(order).append(": ").append(results).append('\n');
            }
        }
        return lines.toString();
    }

    private static void addOrders(int[] left, List<Integer> before, List<List<Integer>> orders) {
        boolean over = true;
        for (int process = 0; process < left.length; process++) {
            if (left[process] > 0) {
                over = false;
                left[process]--;
                before.add(process);
                addOrders(left, before, orders);
                before.remove(before.size() - 1);
                left[process]++;
            }
        }
        if (over) {
            orders.add(List.copyOf(before));
        }
    }

    /** A lock of one process is refused to another. */
    public static final class Excludes {
        public static final String[] CALLS = {
            "open f a create write; lock f; unlock f", "open f a create write; lock f; write f 0 x"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** A JVM may not lock what it holds; another is refused it. */
    public static final class OverlapsItself {
        public static final String[] CALLS = {
            "open f a create write; open g a write; lock f; lock g",
            "open f a create write; lock f; close f"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** To close any channel of a file gives away all of the process's locks on it. */
    public static final class LosesItsLock {
        public static final String[] CALLS = {
            "open f a create write; lock f; open g a write; close g; unlock f",
            "open f a create write; lock f"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** Whoever dies holds nothing. */
    public static final class DiesHolding {
        public static final String[] CALLS = {
            "open f a create write; lock f; die", "open f a create write; lock f; lock f"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** Shared locks stand beside each other. */
    public static final class Shares {
        public static final String[] CALLS = {
            "open f a create read write; share f; unlock f",
            "open f a create read write; share f; unlock f; lock f"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** Locks on parts of a file that don't overlap don't touch each other. */
    public static final class LocksRanges {
        public static final String[] CALLS = {
            "open f a create write; lock f 0 10; unlock f",
            "open f a create write; lock f 10 5; lock f 9 1"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** A lock is the file's, not the name's. */
    public static final class ReplacesALockedFile {
        public static final String[] CALLS = {
            "open f a create write; lock f; open g b create write; move b a",
            "open f a create write; lock f; write f 0 x"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** A file has the same locks under each of its names. */
    public static final class LinksALockedFile {
        public static final String[] CALLS = {
            "open f a create write; lock f; link a b; close f",
            "open f a create write; close f; open g b write; lock g"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** Who writes last is read; what was longer stays longer. */
    public static final class Overwrites {
        public static final String[] CALLS = {
            "open f a create read write; write f 0 one; read f 0 9",
            "open f a create read write; write f 0 other; read f 0 9"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** Appended text ends up behind what is there, whoever wrote it. */
    public static final class Appends {
        public static final String[] CALLS = {
            "open f a create append; append f one; append f two",
            "open f a create append; append f other; size f"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** Each channel has a position of its own. */
    public static final class HasAPosition {
        public static final String[] CALLS = {
            "open f a create write; append f one; append f two",
            "open f a create write; append f other"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** What is cut off is gone; a hole reads as zeros. */
    public static final class Truncates {
        public static final String[] CALLS = {
            "open f a create read write; write f 0 longer; cut f 2; size f",
            "open f a create read write; write f 4 x; read f 0 9"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** Of those who create a new file one does. */
    public static final class CreatesOnce {
        public static final String[] CALLS = {
            "open f a create_new write; write f 0 one",
            "open f a create_new write; write f 0 other; size f"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** Opening may empty the file. */
    public static final class Empties {
        public static final String[] CALLS = {
            "open f a create write; write f 0 longer; close f",
            "open f a create write truncate_existing; write f 0 x; exists a"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** A file without a name lives on while it is open. */
    public static final class Deletes {
        public static final String[] CALLS = {
            "open f a create read write; write f 0 one; read f 0 9; exists a",
            "delete a; open f a create read write; read f 0 9; delete a"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** Mapped memory is the file. */
    public static final class Maps {
        public static final String[] CALLS = {
            "open f a create read write; write f 0 abcd; map f 4; put f 0 x; get f 1",
            "open f a create read write; map f 4; put f 1 y; read f 0 4; size f"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** Mapped memory stays when the channel is closed, and has no lock. */
    public static final class OutlivesItsChannel {
        public static final String[] CALLS = {
            "open f a create read write; map f 2; lock f; close f; put f 0 x",
            "open f a create read write; map f 2; lock f; get f 0"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** A server and a client. */
    public static final class Serves {
        public static final String[] CALLS = {
            "bind s x; accept s c; receive c 9; send c yes",
            "connect c x; send c hello; receive c 9"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** Clients are accepted in the order in which they came. */
    public static final class ServesInTurn {
        public static final String[] CALLS = {
            "bind s x; accept s c; receive c 9",
            "connect c x; send c one",
            "connect c x; send c two"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** A closed server leaves its file, at which nobody answers. */
    public static final class StopsServing {
        public static final String[] CALLS = {
            "bind s x; close s; exists x; bind t x", "connect c x; send c hello; receive c 9"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** So does one that dies. */
    public static final class DiesServing {
        public static final String[] CALLS = {
            "bind s x; accept s c; die", "connect c x; send c hello; receive c 9; receive c 9"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** What was sent before the end is read; then comes the end. */
    public static final class EndsATalk {
        public static final String[] CALLS = {
            "bind s x; accept s c; send c bye; finish c; receive c 9",
            "connect c x; receive c 2; receive c 9; send c oh"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** Closing with something unread resets the connection. */
    public static final class LeavesUnread {
        public static final String[] CALLS = {
            "bind s x; accept s c; close c", "connect c x; send c hello; receive c 9; send c more"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }

    /** An address is taken while its file is there. */
    public static final class BindsOnce {
        public static final String[] CALLS = {
            "bind s x; delete x; exists x", "bind s x; accept s c; close s"
        };

        public static Object run() throws Throwable {
            return inAllOrders(Path.of(""), CALLS);
        }
    }
}
