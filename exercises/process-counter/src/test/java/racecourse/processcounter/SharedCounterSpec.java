package racecourse.processcounter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;
import static racecourse.api.RealProcesses.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import racecourse.api.Check;
import racecourse.api.Explored;
import racecourse.api.Hint;
import racecourse.api.History;
import racecourse.api.Processes;
import racecourse.api.RealProcesses;
import racecourse.api.Threads;

/** The checks of the exercise. */
class SharedCounterSpec {

    private static final Path FILE = Path.of("counter.dat");
    private static final int MANY_ADDS = 70;

    /** Of a -1, and is no int. */
    private static final long CHANGES_ALL_BYTES = (1L << 40) + 1;

    /** Adds, and notes what comes out. */
    private static void add(History<long[]> history, SharedCounter counter, long delta) {
        history.ask("add(" + delta + ")", () -> counter.add(delta), value -> value[0] += delta);
    }

    private static void get(History<long[]> history, SharedCounter counter) {
        history.ask("get()", counter::get, value -> value[0]);
    }

    /** What a process that opens the counter afterwards finds must fit, too. */
    private static void getAfterwards(History<long[]> history) throws IOException {
        try (SharedCounter counter = new SharedCounter(FILE)) {
            get(history, counter);
        }
        history.mustBeLinearizable();
    }

    @Explored(schedules = 1_000)
    @Check(
            title = "A counter that one process uses adds up, and keeps its value in its file",
            points = 1,
            about = "SharedCounter.add")
    @Hint("Run the calls that the message names by hand, with one process.")
    @Hint("The number is a long, from the smallest to the largest, and each file has its own.")
    void countsAlone() throws IOException {
        Files.createFile(Path.of("empty"));
        long[] deltas = {5, -7, 0, Long.MAX_VALUE, 1, 1, 1, Long.MIN_VALUE, 1L << 32, -1};
        for (String name : new String[] {"counter.dat", "empty"}) {
            long expected = 0;
            String calls = "of a new SharedCounter on a missing or an empty";
            for (long delta : deltas) {
                try (SharedCounter counter = new SharedCounter(Path.of(name))) {
                    assertEquals(expected, counter.get(), "get(), " + calls + " file");
                    expected += delta;
                    assertEquals(expected, counter.add(delta), "add(" + delta + ")");
                    assertEquals(expected, counter.get(), "get() after add(" + delta + ")");
                    calls = "after add(" + delta + "), of a new SharedCounter on the same";
                }
            }
        }
        try (SharedCounter one = new SharedCounter(FILE);
                SharedCounter other = new SharedCounter(Path.of("other.dat"))) {
            one.add(1);
            assertEquals(0, other.get(), "get() of a counter in another file, which nobody used");
        }
    }

    @Explored(schedules = 4_000, exhaustive = true)
    @Check(
            title = "The calls of two processes at the same time fit one order of the calls",
            points = 2,
            about = "SharedCounter.add",
            requires = "countsAlone")
    @Hint("Reading, adding and writing are three steps. What if another process comes in between?")
    @Hint("Nothing in memory is shared, so no lock in memory helps. Look up FileChannel.lock.")
    @Hint("The lock must be held from before the read until after the write.")
    void processesTakeTurns() throws Throwable {
        History<long[]> history = new History<>(() -> new long[1]);
        Processes.inParallel(
                () -> {
                    try (SharedCounter counter = new SharedCounter(FILE)) {
                        add(history, counter, 1);
                        get(history, counter);
                    }
                },
                () -> {
                    try (SharedCounter counter = new SharedCounter(FILE)) {
                        add(history, counter, 10);
                        add(history, counter, -300);
                    }
                });
        getAfterwards(history);
    }

    @Explored(schedules = 4_000, exhaustive = true, switchesOften = true)
    @Check(
            title = "get never sees half of an add",
            points = 1,
            about = "SharedCounter.get",
            requires = "countsAlone")
    @Hint("get may come at any moment. What is in the file then?")
    @Hint("Is the value read in one call, and has it been written in one?")
    void getSeesWholeValues() throws Throwable {
        try (SharedCounter counter = new SharedCounter(FILE)) {
            counter.add(-1);
        }
        History<long[]> history = new History<>(() -> new long[] {-1});
        Processes.inParallel(
                () -> {
                    try (SharedCounter counter = new SharedCounter(FILE)) {
                        add(history, counter, 1);
                        add(history, counter, 2);
                    }
                },
                () -> {
                    try (SharedCounter counter = new SharedCounter(FILE)) {
                        get(history, counter);
                        get(history, counter);
                    }
                });
        getAfterwards(history);
    }

    @Explored(schedules = 4_000, exhaustive = true)
    @Check(
            title = "Threads that share one SharedCounter take turns as well",
            points = 1,
            about = "SharedCounter.add",
            requires = "countsAlone")
    @Hint("A file lock belongs to the whole process. Read FileLock's documentation on threads.")
    @Hint("A second lock on the file in the same JVM throws OverlappingFileLockException.")
    @Hint("So threads need a lock of the JVM around the file lock.")
    void threadsTakeTurns() throws Throwable {
        History<long[]> history = new History<>(() -> new long[1]);
        try (SharedCounter counter = new SharedCounter(FILE)) {
            Threads.inParallel(
                    () -> add(history, counter, 1),
                    () -> {
                        add(history, counter, 10);
                        get(history, counter);
                    });
            Threads.inParallel(() -> get(history, counter), () -> get(history, counter));
        }
        getAfterwards(history);
    }

    @Explored(schedules = 4_000, exhaustive = true)
    @Check(
            title = "So do several SharedCounters of one process on the same file",
            points = 1,
            about = "SharedCounter.add",
            requires = "threadsTakeTurns")
    @Hint("How many locks of the JVM are there for one file, and who uses which?")
    @Hint("A lock that belongs to one SharedCounter excludes nobody who uses another one.")
    void countersOfOneProcessTakeTurns() throws Throwable {
        History<long[]> history = new History<>(() -> new long[1]);
        Threads.inParallel(
                () -> {
                    SharedCounter counter = new SharedCounter(FILE);
                    add(history, counter, 1);
                },
                () -> {
                    SharedCounter counter = new SharedCounter(FILE);
                    add(history, counter, 10);
                    get(history, counter);
                });
        getAfterwards(history);
        try (SharedCounter one = new SharedCounter(FILE);
                SharedCounter other = new SharedCounter(FILE)) {
            one.get();
            long expected = other.add(4);
            assertEquals(expected, one.add(0), "add(0) after another SharedCounter has added 4");
        }
    }

    @Explored(schedules = 4_000, exhaustive = true, switchesOften = true)
    @Check(
            title = "Closing one SharedCounter does not disturb another of the same process",
            points = 1,
            about = "SharedCounter.close",
            requires = "countersOfOneProcessTakeTurns")
    @Hint("What happens to a process's locks on a file when it closes a channel of that file?")
    @Hint("POSIX drops them all, whichever channel was closed, also by Files.readAllBytes.")
    @Hint("So a channel of the file may only be closed while no thread of the process is in add.")
    void closeLeavesOthersAlone() throws Throwable {
        History<long[]> history = new History<>(() -> new long[1]);
        Processes.inParallel(
                () -> {
                    SharedCounter counter = new SharedCounter(FILE);
                    SharedCounter other = new SharedCounter(FILE);
                    get(history, other);
                    Threads.inParallel(
                            () -> {
                                add(history, counter, 1);
                                counter.close();
                            },
                            other::close,
                            () -> {
                                SharedCounter third = new SharedCounter(FILE);
                                get(history, third);
                                third.close();
                            });
                },
                () -> {
                    SharedCounter counter = new SharedCounter(FILE);
                    add(history, counter, 10);
                });
        getAfterwards(history);
    }

    @Explored(schedules = 4_000, exhaustive = true)
    @Check(
            title = "A process that is killed leaves the counter as others can use it",
            points = 2,
            about = "SharedCounter.add",
            requires = "processesTakeTurns")
    @Hint(
            "The process can be killed before each of its system calls, and in the middle of a write.")
    @Hint("Which calls does add make? What is in the file after each of them, if it is the last?")
    @Hint("Is there anything that only the killed process would have cleaned up?")
    void killedProcessDoesNoHarm() throws Throwable {
        try (SharedCounter counter = new SharedCounter(FILE)) {
            counter.add(-1);
        }
        History<long[]> history = new History<>(() -> new long[] {-1});
        Processes.inParallel(
                Processes.mayBeKilled(
                        () -> {
                            try (SharedCounter counter = new SharedCounter(FILE)) {
                                add(history, counter, CHANGES_ALL_BYTES);
                            }
                        }),
                () -> {
                    try (SharedCounter counter = new SharedCounter(FILE)) {
                        add(history, counter, 1_000);
                    }
                });
        getAfterwards(history);
    }

    @Explored(schedules = 1_000, exhaustive = true)
    @Check(
            title = "So does one that is killed after many adds",
            points = 1,
            about = "SharedCounter.add",
            requires = "killedProcessDoesNoHarm")
    @Hint(
            "Does add do something now and then that it doesn't do each time? What if it stops there?")
    void killedAfterManyAdds() throws Throwable {
        long[] returned = new long[1];
        Processes.inParallel(
                Processes.mayBeKilled(
                        () -> {
                            SharedCounter counter = new SharedCounter(FILE);
                            while (returned[0] < MANY_ADDS) {
                                counter.add(1);
                                returned[0]++;
                            }
                        }));
        long value = new SharedCounter(FILE).get();
        if (value != returned[0] && value != returned[0] + 1) {
            fail(
                    returned[0]
                            + " calls of add(1) had returned when their process was killed, and get()"
                            + " gave "
                            + value);
        }
    }

    @Explored(schedules = 4_000, exhaustive = true)
    @Check(
            title = "Constructors that race, or are killed, leave 0",
            points = 1,
            about = "SharedCounter",
            requires = "countsAlone")
    @Hint("Two processes may both find that the file is missing. What does each do next?")
    @Hint("What is in the file if the constructor is killed before its next call?")
    void constructorsRace() throws Throwable {
        History<long[]> history = new History<>(() -> new long[1]);
        Processes.inParallel(
                Processes.mayBeKilled(
                        () -> {
                            SharedCounter counter = new SharedCounter(FILE);
                            get(history, counter);
                            add(history, counter, 10);
                        }),
                () -> {
                    SharedCounter counter = new SharedCounter(FILE);
                    add(history, counter, 1);
                    get(history, counter);
                });
        getAfterwards(history);
    }

    @Explored(schedules = 4_000, exhaustive = true)
    @Check(
            title = "The file may be named in another way, and nothing else is shared",
            points = 1,
            about = "SharedCounter",
            requires = "processesTakeTurns")
    @Hint("A relative path, one with .. in it, and a symbolic link may all mean the same file.")
    @Hint("Path.toRealPath gives each file one name. A lock file beside it needs one name as well.")
    @Hint("Files that you put beside it have names that begin with the counter's.")
    void otherNamesForTheSameFile() throws Throwable {
        Files.createDirectory(Path.of("folder"));
        try (SharedCounter counter = new SharedCounter(FILE)) {
            counter.add(5);
        }
        Files.createSymbolicLink(Path.of("folder", "link"), Path.of("..", "counter.dat"));
        History<long[]> history = new History<>(() -> new long[] {5});
        Processes.inParallel(
                () -> {
                    Path link = Path.of("folder", "link").toAbsolutePath();
                    try (SharedCounter counter = new SharedCounter(link);
                            SharedCounter another = new SharedCounter(FILE)) {
                        Threads.inParallel(
                                () -> add(history, counter, 1), () -> add(history, another, 2));
                    }
                },
                () -> {
                    Path dots = Path.of("folder", "..", "counter.dat");
                    try (SharedCounter counter = new SharedCounter(dots)) {
                        add(history, counter, 10);
                    }
                });
        getAfterwards(history);
        Path link = Path.of("folder", "link").toAbsolutePath();
        for (Path created : Processes.createdFiles()) {
            boolean beside =
                    created.startsWith(FILE.toAbsolutePath().getParent())
                            && (created.getFileName().toString().startsWith("counter.dat")
                                    || created.startsWith(link.getParent())
                                            && created.getFileName().toString().startsWith("link"));
            if (!beside && !created.equals(link.getParent())) {
                fail("the file " + created.getFileName() + " was created for counter.dat");
            }
        }
        createdInALinkedFolder();
    }

    private static void createdInALinkedFolder() throws Throwable {
        Path link = Path.of("linked");
        Files.createSymbolicLink(link, Path.of("folder"));
        SharedCounter counter = new SharedCounter(link.resolve("later.dat"));
        SharedCounter another = new SharedCounter(Path.of("folder", "later.dat"));
        Threads.inParallel(() -> counter.add(1), () -> another.add(2));
        assertEquals(3, counter.get(), "get() after an add of 1 and one of 2, by two names");
    }

    @Explored(schedules = 1_000)
    @Check(
            title = "close may be called again, and calls after it throw IOException",
            points = 1,
            about = "SharedCounter.close",
            requires = "countsAlone")
    @Hint("What do add and get do on a SharedCounter that was closed?")
    @Hint("If they throw: have they given back the locks that they had taken until then?")
    void closed() throws Throwable {
        SharedCounter counter = new SharedCounter(FILE);
        SharedCounter other = new SharedCounter(FILE);
        counter.add(1);
        counter.close();
        counter.close();
        assertThrows(IOException.class, () -> counter.add(1), "add(1) after close()");
        assertThrows(IOException.class, counter::get, "get() after close()");
        long[] seen = new long[1];
        Threads.inParallel(() -> seen[0] = other.get());
        assertEquals(1, seen[0], "get() of another SharedCounter on the file, in another thread");
        other.close();
        if (!Files.exists(FILE)) {
            fail("the file of a closed counter is gone; it must stay");
        }
    }

    // ---- with real JVMs

    /** A process that adds again and again, and says so after many times. */
    static final class Adds {

        private static final int MANY = 100;

        /** Takes the file, what to add, and how often. */
        public static void main(String[] args) throws IOException {
            try (SharedCounter counter = new SharedCounter(Path.of(args[0]))) {
                int times = Integer.parseInt(args[2]);
                for (int i = 0; i < times; i++) {
                    counter.add(Long.parseLong(args[1]));
                    if (i == MANY) {
                        System.out.println(MANY);
                    }
                }
            }
        }
    }

    @Test
    @Check(
            title = "With real JVMs 10 + 10,000 - 10,001 is 9, also after one of them was killed",
            points = 1,
            about = "SharedCounter.add",
            requires = {
                "countersOfOneProcessTakeTurns",
                "killedProcessDoesNoHarm",
                "constructorsRace",
                "closed"
            })
    @Hint("Run Demo a few times. Is anything used up by an add that is not given back?")
    void tenThousandAdds() throws Exception {
        Path file = Files.createTempDirectory(Path.of(""), "real").resolve("counter.dat");
        RealProcesses.leaveNothing(
                () -> {
                    try (SharedCounter counter = new SharedCounter(file)) {
                        counter.add(10);
                        RealProcesses.awaitSuccess(
                                start("the process that adds 1", Adds.class, file, 1, 10_000),
                                start("the process that adds -1", Adds.class, file, -1, 10_001));
                        assertEquals(
                                9, counter.get(), "10, and 10,000 times 1, and 10,001 times -1");
                        RealProcesses.Jvm killed =
                                start("the third", Adds.class, file, 1, Integer.MAX_VALUE);
                        killed.awaitOutput();
                        killed.kill();
                        long found = counter.get();
                        assertEquals(
                                found + 1, counter.add(1), "add(1) when " + found + " was there");
                    }
                });
    }
}
