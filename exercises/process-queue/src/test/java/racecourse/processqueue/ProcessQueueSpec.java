package racecourse.processqueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;
import static racecourse.api.RealProcesses.start;
import static racecourse.processqueue.QueueCalls.drain;
import static racecourse.processqueue.QueueCalls.history;
import static racecourse.processqueue.QueueCalls.put;
import static racecourse.processqueue.QueueCalls.size;
import static racecourse.processqueue.QueueCalls.take;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import racecourse.api.Check;
import racecourse.api.Explored;
import racecourse.api.Hint;
import racecourse.api.History;
import racecourse.api.Processes;
import racecourse.api.RealProcesses;
import racecourse.api.Threads;

/** The checks of the exercise. */
class ProcessQueueSpec {

    private static final Path FILE = Path.of("queue.dat");
    private static final long SECOND_NANOS = 1_000_000_000;

    /** A tenth of a core, if a system call takes two microseconds. */
    private static final long CALLS_PER_SECOND = 50_000;

    private static final long CALLS_AT_LEAST = 100;

    private static final long A_MOMENT_MILLIS = 3_000;

    /** Long enough for pauses that grow; a sleep of about a minute counts as one for ever. */
    private static final long LONG_MILLIS = 45_000;

    private static final int MANY_ITEMS = 4_110;

    @Explored(schedules = 200)
    @Check(
            title = "One process puts items and takes them in the same order",
            points = 1,
            about = "ProcessQueue.put")
    @Hint("Run the calls that the message names by hand, with one process and a small capacity.")
    @Hint("Where does the item go that comes after the last place of a full round?")
    void oneAfterTheOther() throws Exception {
        for (int capacity : new int[] {1, 3, Integer.MAX_VALUE}) {
            Path file = Path.of("queue" + capacity);
            long next = Long.MIN_VALUE;
            long oldest = next;
            for (int round = 0; round < 5; round++) {
                String queueOf = " with capacity " + capacity;
                try (ProcessQueue queue = new ProcessQueue(file, capacity)) {
                    int count = Math.min(capacity, 1 + round % 3);
                    for (int i = 0; i < count; i++) {
                        queue.put(next++);
                        assertEquals(i + 1, queue.size(), "size() of a queue" + queueOf);
                    }
                    for (int i = 0; i < count; i++) {
                        assertEquals(oldest++, queue.take(), "take() of a queue" + queueOf);
                    }
                    assertEquals(0, queue.size(), "size() of an empty queue" + queueOf);
                }
            }
        }
        try (ProcessQueue queue = new ProcessQueue(FILE, 2)) {
            queue.put(Long.MAX_VALUE);
            queue.put(0);
        }
        try (ProcessQueue queue = new ProcessQueue(FILE, 2)) {
            assertEquals(2, queue.size(), "size() after close() and another new ProcessQueue");
            assertEquals(
                    Long.MAX_VALUE,
                    queue.take(),
                    "take() after close() and another new ProcessQueue");
            assertEquals(0, queue.take(), "the next take()");
        }
    }

    @Explored(schedules = 200)
    @Check(
            title = "A capacity below 1, or another one than the queue has, is refused",
            points = 1,
            about = "ProcessQueue",
            requires = "oneAfterTheOther")
    @Hint("Who joins a queue must ask for the capacity that it was created with.")
    void capacityIsTheQueues() throws Exception {
        for (int capacity : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new ProcessQueue(FILE, capacity),
                    "capacity " + capacity);
        }
        ProcessQueue queue = new ProcessQueue(FILE, 2);
        queue.put(1);
        othersAreRefused("a queue that was created with 2");
        new ProcessQueue(FILE, 2).close();
        assertEquals(1, queue.size(), "size() after others were refused");
        assertEquals(1, queue.take(), "take() after others were refused");
        othersAreRefused("an empty queue that was created with 2, and used");
        queue.put(2);
        assertEquals(2, queue.take(), "take() after others were refused once more");
    }

    private static void othersAreRefused(String queue) {
        for (int capacity : new int[] {1, 3, Integer.MAX_VALUE}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new ProcessQueue(FILE, capacity),
                    "capacity " + capacity + " of " + queue);
        }
    }

    @Explored(schedules = 2_000)
    @Check(
            title = "The calls of two processes at the same time fit one order of the calls",
            points = 2,
            about = "ProcessQueue.put",
            requires = "oneAfterTheOther")
    @Hint("Which steps does put consist of? What if another process comes in between?")
    @Hint("Look up FileChannel.lock, and hold the lock from the first look to the last write.")
    @Hint("After waiting, look again: another process may have been faster.")
    void processesTakeTurns() throws Throwable {
        History<Deque<Long>> history = history();
        Processes.inParallel(
                () -> {
                    try (ProcessQueue queue = new ProcessQueue(FILE, 2)) {
                        put(history, queue, 1, 2);
                        put(history, queue, 2, 2);
                        put(history, queue, 3, 2);
                    }
                },
                () -> {
                    try (ProcessQueue queue = new ProcessQueue(FILE, 2)) {
                        take(history, queue);
                        take(history, queue);
                        put(history, queue, 10, 2);
                    }
                });
        drain(history, FILE, 2);
    }

    @Explored(schedules = 2_000)
    @Check(
            title = "Full and empty queues make processes wait, and let them go on",
            points = 2,
            about = "ProcessQueue.take",
            requires = "oneAfterTheOther")
    @Hint("With capacity 1, every second put has to wait. Does anybody hold a lock meanwhile?")
    @Hint("Waiting means: give the lock back, pause, take it again, and look again.")
    void waitsForRoomAndItems() throws Throwable {
        History<Deque<Long>> history = history();
        Processes.inParallel(
                () -> {
                    try (ProcessQueue queue = new ProcessQueue(FILE, 1)) {
                        put(history, queue, 1, 1);
                        put(history, queue, 2, 1);
                    }
                },
                () -> {
                    try (ProcessQueue queue = new ProcessQueue(FILE, 1)) {
                        take(history, queue);
                    }
                },
                () -> {
                    try (ProcessQueue queue = new ProcessQueue(FILE, 1)) {
                        take(history, queue);
                        size(history, queue);
                    }
                });
        drain(history, FILE, 1);
        try (ProcessQueue shared = new ProcessQueue(Path.of("shared.dat"), 1)) {
            Threads.inParallel(shared::take, () -> shared.put(1));
        }
    }

    @Explored(schedules = 1_500)
    @Check(
            title = "size is the number of items at one moment",
            points = 1,
            about = "ProcessQueue.size",
            requires = "oneAfterTheOther")
    @Hint("If size reads two numbers, what if another process takes and puts in between?")
    void sizeIsOfOneMoment() throws Throwable {
        History<Deque<Long>> history = history();
        try (ProcessQueue queue = new ProcessQueue(FILE, 2)) {
            put(history, queue, 1, 2);
        }
        Processes.inParallel(
                () -> {
                    ProcessQueue queue = new ProcessQueue(FILE, 2);
                    put(history, queue, 2, 2);
                    take(history, queue);
                    put(history, queue, 3, 2);
                    take(history, queue);
                },
                () -> {
                    ProcessQueue queue = new ProcessQueue(FILE, 2);
                    size(history, queue);
                });
        drain(history, FILE, 2);
    }

    @Explored(schedules = 1_000)
    @Check(
            title = "Threads and several ProcessQueues of one process take turns as well",
            points = 1,
            about = "ProcessQueue.put",
            requires = "oneAfterTheOther")
    @Hint("A file lock belongs to the whole process: a second one throws.")
    @Hint("Threads need a lock of the JVM, too, and the same one for all queues on a file.")
    void threadsTakeTurns() throws Throwable {
        History<Deque<Long>> history = history();
        ProcessQueue shared = new ProcessQueue(FILE, 2);
        ProcessQueue another = new ProcessQueue(FILE, 2);
        Threads.inParallel(
                () -> put(history, shared, 1, 2),
                () -> {
                    put(history, shared, 10, 2);
                    size(history, shared);
                },
                () -> take(history, another));
        shared.close();
        another.close();
        drain(history, FILE, 2);
    }

    @Explored(schedules = 500, threadsMayStay = true)
    @Check(
            title = "However long a thread pauses, the others of its process can go on",
            points = 1,
            about = "ProcessQueue.take",
            requires = {"waitsForRoomAndItems", "threadsTakeTurns"})
    @Hint("Which locks does a thread hold while it sleeps? Those of the JVM count, too.")
    void pausesWithoutLocks() throws Throwable {
        ProcessQueue empty = new ProcessQueue(FILE, 3);
        pausesForEver(empty::take);
        empty.put(1);
        empty.put(2);
        empty.size();
        empty.take(); // one at least is left
        ProcessQueue full = new ProcessQueue(Path.of("full.dat"), 1);
        full.put(1);
        pausesForEver(() -> full.put(2));
        full.size();
        full.take();
        full.size();
    }

    private static void pausesForEver(Threads.Body waits) {
        Thread thread =
                new Thread(
                        () -> {
                            Threads.pauseForEver();
                            try {
                                waits.run();
                            } catch (Throwable e) {
                                throw new AssertionError("a call that waits", e);
                            }
                        },
                        "Waiting");
        thread.setDaemon(true);
        thread.start();
    }

    @Explored(schedules = 1_000)
    @Check(
            title = "Closing one ProcessQueue does not disturb another of the same process",
            points = 1,
            about = "ProcessQueue.close",
            requires = "threadsTakeTurns")
    @Hint("POSIX drops all locks that a process has on a file when it closes any channel of it.")
    void closeLeavesOthersAlone() throws Throwable {
        History<Deque<Long>> history = history();
        Processes.inParallel(
                () -> {
                    ProcessQueue queue = new ProcessQueue(FILE, 4);
                    ProcessQueue other = new ProcessQueue(FILE, 4);
                    Threads.inParallel(
                            () -> put(history, queue, 1, 4),
                            () -> {
                                other.close();
                            });
                },
                () -> putIntoNewQueue(history, 10, 4));
        drain(history, FILE, 4);
    }

    private static void putIntoNewQueue(History<Deque<Long>> history, long item, int capacity)
            throws IOException {
        put(history, new ProcessQueue(FILE, capacity), item, capacity);
    }

    @Explored(schedules = 1_000)
    @Check(
            title = "Neither a size nor a refused capacity disturbs others of the same process",
            points = 1,
            about = "ProcessQueue",
            requires = {"threadsTakeTurns", "closeLeavesOthersAlone"})
    @Hint("Which channels of the file are closed, in all of your methods? Who may be in put then?")
    @Hint("Does your constructor close its channel when the capacity is another one?")
    void othersAreLeftAlone() throws Throwable {
        Processes.inParallel(
                () -> {
                    ProcessQueue queue = new ProcessQueue(FILE, 4);
                    Threads.inParallel(
                            () -> {
                                queue.put(1);
                                queue.put(2);
                            },
                            queue::size,
                            () -> {
                                queue.size();
                                for (int capacity : new int[] {5, 0, 6}) {
                                    try {
                                        new ProcessQueue(FILE, capacity).close();
                                    } catch (IllegalArgumentException e) {
                                        // So it must be; another check asks for it.
                                    }
                                }
                            });
                },
                () -> new ProcessQueue(FILE, 4).put(3));
        assertEquals(3, new ProcessQueue(FILE, 4).size(), "size() after three puts, capacity 4");
    }

    @Explored(schedules = 1_000)
    @Check(
            title = "Processes that create the queue at the same time get one queue",
            points = 1,
            about = "ProcessQueue",
            requires = "capacityIsTheQueues")
    @Hint("Two processes may both find that the file is missing or empty. What does each do next?")
    @Hint("What is in the file if a constructor is killed before its next call?")
    @Hint("Two threads of one process may be in constructors, too. Which lock do both take?")
    void createdOnce() throws Throwable {
        History<Deque<Long>> history = history();
        int capacity = 1_000; // two of its bytes aren't 0
        Processes.inParallel(
                Processes.mayBeKilled(() -> new ProcessQueue(FILE, capacity)),
                () ->
                        Threads.inParallel(
                                () -> putIntoNewQueue(history, 5, capacity),
                                () -> putIntoNewQueue(history, 6, capacity)));
        drain(history, FILE, capacity);
        boolean[] refused = new boolean[2];
        Path another = Path.of("another.dat");
        Processes.inParallel(
                () -> refused[0] = isRefused(another, 1), () -> refused[1] = isRefused(another, 2));
        if (refused[0] == refused[1]) {
            fail(
                    "of two processes that create a queue with different capacities, "
                            + (refused[0] ? "both were" : "neither was")
                            + " refused");
        }
        Path half = Path.of("half.dat");
        Processes.inParallel(Processes.mayBeKilled(() -> new ProcessQueue(half, 1)));
        boolean two = isRefused(half, 2);
        boolean twoAgain = isRefused(half, 2);
        boolean one = isRefused(half, 1);
        if (twoAgain != two || one == two) {
            fail(
                    "a process may have been killed while it created a queue with capacity 1; then"
                            + " capacity 2 was "
                            + accepted(two)
                            + ", once more "
                            + accepted(twoAgain)
                            + ", and capacity 1 "
                            + accepted(one));
        }
    }

    private static String accepted(boolean refused) {
        return refused ? "refused" : "accepted";
    }

    private static boolean isRefused(Path file, int capacity) throws IOException {
        try {
            new ProcessQueue(file, capacity).close();
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    @Explored(schedules = 600)
    @Check(
            title = "A producer that is killed has put its item, or not",
            points = 1,
            about = "ProcessQueue.put",
            requires = "processesTakeTurns")
    @Hint("What do the others find after each of put's system calls, if it is the last?")
    @Hint("The item must be written before anything says that it is there.")
    void killedProducerDoesNoHarm() throws Throwable {
        History<Deque<Long>> history = history();
        try (ProcessQueue queue = new ProcessQueue(FILE, 3)) {
            put(history, queue, -1, 3);
            put(history, queue, -2, 3);
            take(history, queue);
        }
        Processes.inParallel(
                Processes.mayBeKilled(() -> putIntoNewQueue(history, 0x1_0000_0001L, 3)),
                () -> putIntoNewQueue(history, 5, 3));
        drain(history, FILE, 3);
        Processes.inParallel(
                Processes.mayBeKilled(() -> putIntoNewQueue(history, 6, 3)),
                () -> putIntoNewQueue(history, 7, 3));
        drain(history, FILE, 3);
    }

    @Explored(schedules = 600)
    @Check(
            title = "A consumer that is killed has taken its item, or not",
            points = 1,
            about = "ProcessQueue.take",
            requires = "processesTakeTurns")
    @Hint("Which single write makes the item leave the queue?")
    void killedConsumerDoesNoHarm() throws Throwable {
        History<Deque<Long>> history = history();
        try (ProcessQueue queue = new ProcessQueue(FILE, 3)) {
            put(history, queue, 255, 3);
            put(history, queue, 256, 3);
            put(history, queue, 257, 3);
        }
        Processes.inParallel(
                Processes.mayBeKilled(
                        () -> {
                            ProcessQueue queue = new ProcessQueue(FILE, 3);
                            take(history, queue);
                        }),
                () -> {
                    ProcessQueue queue = new ProcessQueue(FILE, 3);
                    take(history, queue);
                });
        drain(history, FILE, 3);
    }

    @Explored(schedules = 300, exhaustive = true)
    @Check(
            title = "A process that is killed after many rounds has put or taken, or not",
            points = 1,
            about = "ProcessQueue.put",
            requires = {"killedProducerDoesNoHarm", "killedConsumerDoesNoHarm"})
    @Hint("Which bytes of a number change when 255 becomes 256? Does one system call write them?")
    @Hint("RandomAccessFile.writeLong may be eight system calls, each of which may be the last.")
    void killedInALaterRound() throws Throwable {
        History<Deque<Long>> history = history();
        try (ProcessQueue queue = new ProcessQueue(FILE, 3)) {
            for (long item = 1; item < 255; item++) {
                queue.put(item);
                queue.take();
            }
            put(history, queue, 255, 3);
        }
        Processes.inParallel(
                Processes.mayBeKilled(
                        () -> {
                            ProcessQueue queue = new ProcessQueue(FILE, 3);
                            put(history, queue, 256, 3);
                            take(history, queue);
                            take(history, queue);
                        }));
        drain(history, FILE, 3);
    }

    @Explored(schedules = 1, steps = 20_000_000)
    @Check(
            title = "After thousands of items all processes still share the queue",
            points = 1,
            about = "ProcessQueue.put",
            requires = "processesTakeTurns")
    @Hint("Who replaces the file leaves others behind, who have opened the one that was there.")
    void afterThousandsOfItems() throws Throwable {
        ProcessQueue early = new ProcessQueue(FILE, 3);
        Processes.inParallel(
                () -> {
                    ProcessQueue busy = new ProcessQueue(FILE, 3);
                    busy.put(0);
                    for (long item = 1; item <= MANY_ITEMS; item++) {
                        busy.put(item);
                        assertEquals(item - 1, busy.take(), "take() after put(" + item + ")");
                    }
                    assertEquals(MANY_ITEMS, busy.take(), "take() of the last item");
                    busy.put(1);
                });
        assertEquals(1, early.size(), "size() in a process that had opened the queue before");
        early.put(2);
        Processes.inParallel(
                () -> {
                    ProcessQueue late = new ProcessQueue(FILE, 3);
                    assertEquals(2, late.size(), "size() in a process that has come later");
                    assertEquals(1, late.take(), "take() in a process that has come later");
                    late.put(3);
                });
        assertEquals(2, early.take(), "take() in a process that had opened the queue before");
        assertEquals(3, early.take(), "the next take() there");
    }

    @Explored(schedules = 100)
    @Check(
            title = "Waiting costs little, and ends soon",
            points = 2,
            about = "ProcessQueue.take",
            requires = "waitsForRoomAndItems")
    @Hint("A loop that looks again and again keeps a whole core busy. Pause between two looks.")
    @Hint("A pause that is too long makes the other side wait: one second is the limit.")
    void waitsWithPauses() throws Throwable {
        waitsCheaply(false, A_MOMENT_MILLIS);
        new ProcessQueue(FILE, 1).put(1);
        waitsCheaply(true, A_MOMENT_MILLIS);
    }

    @Explored(schedules = 20, steps = 20_000_000)
    @Check(
            title = "Who has waited for most of a minute goes on as soon",
            points = 1,
            about = "ProcessQueue.take",
            requires = "waitsWithPauses")
    @Hint("How long is the pause after the thousandth look?")
    @Hint("A put or take has no time limit: there may be room, or an item, only tomorrow.")
    void waitsForLong() throws Throwable {
        waitsCheaply(false, LONG_MILLIS);
        new ProcessQueue(FILE, 1).put(1);
        waitsCheaply(true, LONG_MILLIS);
    }

    /** Whichever of the two has to wait. */
    private static void putOrTake(ProcessQueue queue, boolean puts)
            throws IOException, InterruptedException {
        if (puts) {
            queue.put(2);
        } else {
            queue.take();
        }
    }

    private static void waitsCheaply(boolean puts, long millis) throws Throwable {
        long[] endedAt = new long[1];
        long[] waited = new long[3];
        new ProcessQueue(FILE, 1).close();
        Processes.inParallel(
                () -> {
                    ProcessQueue queue = new ProcessQueue(FILE, 1);
                    long calls = Processes.systemCalls();
                    long paused = Processes.pausedNanos();
                    putOrTake(queue, puts);
                    waited[0] = System.nanoTime();
                    waited[1] = Processes.systemCalls() - calls;
                    waited[2] = Processes.pausedNanos() - paused;
                },
                () -> {
                    ProcessQueue queue = new ProcessQueue(FILE, 1);
                    Thread.sleep(millis);
                    putOrTake(queue, !puts);
                    endedAt[0] = System.nanoTime();
                });
        long most = CALLS_AT_LEAST + CALLS_PER_SECOND * (waited[2] / 1_000_000) / 1_000;
        if (waited[1] > most) {
            fail(
                    "a "
                            + (puts ? "put" : "take")
                            + " made "
                            + waited[1]
                            + " system calls while it waited, with pauses of "
                            + waited[2] / 1_000_000
                            + " ms in all: more than a tenth of a core");
        }
        if (waited[0] - endedAt[0] > SECOND_NANOS) {
            fail(
                    "a "
                            + (puts ? "put" : "take")
                            + " went on "
                            + (waited[0] - endedAt[0]) / 1_000_000
                            + " ms after there was "
                            + (puts ? "room" : "an item"));
        }
    }

    @Explored(schedules = 300)
    @Check(
            title = "An interrupted wait ends, has taken nothing, and leaves the others working",
            points = 1,
            about = "ProcessQueue.take",
            requires = "waitsForRoomAndItems")
    @Hint("Thread.sleep throws when it is interrupted. What does your code make of that?")
    @Hint("Is every lock given back when an exception leaves the method?")
    void interruptedWaitEnds() throws Throwable {
        ProcessQueue full = new ProcessQueue(FILE, 1);
        full.put(1);
        String put = Interrupts.end(FILE, own -> own.put(2));
        String take = Interrupts.end(Path.of("empty.dat"), ProcessQueue::take);
        if (!put.equals(Interrupts.ENDED) || !take.equals(Interrupts.ENDED)) {
            fail("an interrupted put " + put + ", and an interrupted take " + take);
        }
        assertEquals(1, full.size(), "size() after an interrupted put, capacity 1");
        assertEquals(1, full.take(), "take() after an interrupted put");
        full.put(3);
        assertEquals(3, full.take(), "take() of another ProcessQueue of this process");
        whoWaitsBesideGoesOn(Path.of("shared.dat"));
    }

    /** There is an item for each of two that wait, of whom one is interrupted. */
    private static void whoWaitsBesideGoesOn(Path shared) throws Throwable {
        Processes.inParallel(
                () -> {
                    Thread interrupted = new Thread(() -> takesOne(shared), "interrupted");
                    Thread other = new Thread(() -> takesOne(shared), "other");
                    interrupted.start();
                    Thread.sleep(A_MOMENT_MILLIS);
                    other.start();
                    Thread.sleep(A_MOMENT_MILLIS);
                    interrupted.interrupt();
                    interrupted.join();
                    other.join();
                },
                () -> {
                    ProcessQueue queue = new ProcessQueue(shared, 2);
                    Thread.sleep(3 * A_MOMENT_MILLIS);
                    queue.put(1);
                    queue.put(2);
                });
    }

    private static void takesOne(Path file) {
        try {
            new ProcessQueue(file, 2).take();
        } catch (IOException | InterruptedException e) {
            // the interrupt ended it, at whatever it was doing
        }
    }

    @Explored(schedules = 600)
    @Check(
            title = "A wait that throws InterruptedException has put or taken nothing",
            points = 1,
            about = "ProcessQueue.take",
            requires = "interruptedWaitEnds")
    @Hint("What if there is an item, or room, just when the waiting thread is interrupted?")
    void interruptedWaitDoesNothing() throws Throwable {
        Path filled = Path.of("filled.dat");
        new ProcessQueue(FILE, 1).put(1);
        new ProcessQueue(filled, 1).close();
        boolean[] interrupted = new boolean[2];
        Processes.inParallel(
                () -> interrupted[0] = Interrupts.throwsIt(FILE, own -> own.put(2)),
                () -> interrupted[1] = Interrupts.throwsIt(filled, ProcessQueue::take),
                () -> {
                    new ProcessQueue(filled, 1).put(3);
                    new ProcessQueue(FILE, 1).take();
                });
        if (interrupted[0]) {
            assertEquals(
                    0,
                    new ProcessQueue(FILE, 1).size(),
                    "size() after a put threw InterruptedException, and the one item was taken");
        }
        if (interrupted[1]) {
            assertEquals(
                    1,
                    new ProcessQueue(filled, 1).size(),
                    "size() after a take threw InterruptedException, and an item was put");
        }
    }

    @Explored(schedules = 300)
    @Check(
            title = "close ends what waits, may be called again, and later calls throw IOException",
            points = 1,
            about = "ProcessQueue.close",
            requires = "waitsForRoomAndItems")
    @Hint("A thread may be waiting in take of the very object that another thread closes.")
    @Hint("What do the methods do on a ProcessQueue that was closed? Which locks do they keep?")
    void closed() throws Throwable {
        ProcessQueue queue = new ProcessQueue(FILE, 2);
        ProcessQueue other = new ProcessQueue(FILE, 2);
        Threads.inParallel(
                () -> assertThrows(IOException.class, queue::take, "take() while it is closed"),
                () -> {
                    queue.close();
                    queue.close();
                });
        assertThrows(IOException.class, () -> queue.put(1), "put(1) after close()");
        assertThrows(IOException.class, queue::take, "take() after close()");
        assertThrows(IOException.class, queue::size, "size() after close()");
        Threads.inParallel(() -> other.put(4));
        assertEquals(4, other.take(), "take() of another ProcessQueue on the file");
        ProcessQueue full = new ProcessQueue(FILE, 2);
        full.put(5);
        full.put(6);
        Threads.inParallel(
                () ->
                        assertThrows(
                                IOException.class,
                                () -> full.put(7),
                                "put(7) on a full queue while it is closed"),
                full::close);
        assertEquals(5, other.take(), "take() after a put that was closed");
        assertEquals(1, other.size(), "size() after a put that was closed, and a take");
    }

    @Explored(schedules = 600)
    @Check(
            title = "The file may be named in another way, and nothing else is shared",
            points = 1,
            about = "ProcessQueue",
            requires = {"processesTakeTurns", "threadsTakeTurns"})
    @Hint("A relative path, one with .. in it, and a symbolic link may all mean the same file.")
    @Hint("Files that you put beside it have names that begin with the queue's.")
    void otherNamesForTheSameFile() throws Throwable {
        Files.createDirectory(Path.of("folder"));
        new ProcessQueue(FILE, 3).close();
        Path link = Path.of("folder", "link").toAbsolutePath();
        Files.createSymbolicLink(link, Path.of("..", "queue.dat"));
        History<Deque<Long>> history = history();
        Processes.inParallel(
                () -> {
                    Path linked = Path.of("folder", "link").toAbsolutePath();
                    ProcessQueue queue = new ProcessQueue(linked, 3);
                    ProcessQueue another = new ProcessQueue(FILE.toAbsolutePath(), 3);
                    Threads.inParallel(
                            () -> put(history, queue, 1, 3), () -> put(history, another, 2, 3));
                },
                () -> {
                    Path dots = Path.of("folder", "..", "queue.dat");
                    ProcessQueue queue = new ProcessQueue(dots, 3);
                    put(history, queue, 10, 3);
                });
        drain(history, FILE, 3);
        for (Path created : Processes.createdFiles()) {
            boolean beside = created.getParent().equals(FILE.toAbsolutePath().getParent());
            boolean named = created.getFileName().toString().startsWith("queue.dat");
            if (!(beside && named) && !created.startsWith(link.getParent())) {
                fail("the file " + created.getFileName() + " was created for queue.dat");
            }
        }
        createdInALinkedFolder();
    }

    private static void createdInALinkedFolder() throws Throwable {
        Path link = Path.of("linked");
        Files.createSymbolicLink(link, Path.of("folder"));
        ProcessQueue queue = new ProcessQueue(link.resolve("later.dat"), 3);
        ProcessQueue another = new ProcessQueue(Path.of("folder", "later.dat"), 3);
        Threads.inParallel(() -> queue.put(1), () -> another.put(2));
        assertEquals(2, queue.size(), "size() after a put by each of two names");
    }

    @Test
    @Check(
            title = "With real JVMs items arrive, also when a producer was killed while it waited",
            points = 1,
            about = "ProcessQueue",
            requires = {
                "othersAreLeftAlone",
                "createdOnce",
                "killedInALaterRound",
                "waitsWithPauses",
                "closed"
            })
    @Hint("Is anything used up by a call that is not given back?")
    void realProcesses() throws Exception {
        Path file = Files.createTempDirectory(Path.of(""), "real").resolve("queue.dat");
        RealProcesses.leaveNothing(
                () -> {
                    try (ProcessQueue queue = new ProcessQueue(file, 10)) {
                        for (long item = 0; item <= 1_000; item++) {
                            queue.put(item);
                            assertEquals(item, queue.take(), "take() after put(" + item + ")");
                        }
                        RealProcesses.awaitSuccess(
                                start("the producer", Workers.Producer.class, file, 10, 40),
                                start("the consumer", Workers.Consumer.class, file, 10, 40));
                        RealProcesses.Jvm killed =
                                start("the producer", Workers.Producer.class, file, 10, 11);
                        killed.awaitOutput();
                        killed.kill();
                        for (long item = 0; item < 10; item++) {
                            assertEquals(item, queue.take(), "take() after a producer was killed");
                        }
                        assertEquals(0, queue.size(), "size() after that");
                    }
                });
    }
}
