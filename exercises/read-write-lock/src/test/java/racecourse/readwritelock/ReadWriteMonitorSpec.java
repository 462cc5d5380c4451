package racecourse.readwritelock;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import racecourse.api.Check;
import racecourse.api.Explored;
import racecourse.api.Hint;
import racecourse.api.OffLimits;
import racecourse.api.Threads;

/** The numbers are those of the statement. */
class ReadWriteMonitorSpec {

    /** After so many in a row a monitor might think that readers had waited long enough. */
    private static final int MANY_WRITES = 20;

    /** More than fit into a byte. */
    private static final int MANY_READS = 300;

    /** What one thread does that never has to wait. */
    enum Call {
        LOCK_READ,
        UNLOCK_READ,
        LOCK_WRITE,
        UNLOCK_WRITE
    }

    // 1
    @Test
    @OffLimits(
            value = {
                "java.util.concurrent.locks.ReentrantReadWriteLock",
                "java.util.concurrent.locks.StampedLock",
                "java.util.concurrent.locks.Abstract*Synchronizer",
                "java.util.concurrent.locks.LockSupport",
                "java.util.concurrent.Semaphore",
                "java.util.concurrent.CountDownLatch",
                "java.util.concurrent.CyclicBarrier",
                "java.util.concurrent.Phaser",
                "java.util.concurrent.Exchanger",
                "java.util.concurrent.*BlockingQueue",
                "java.util.concurrent.*BlockingDeque",
                "java.util.concurrent.*TransferQueue",
                "java.util.concurrent.DelayQueue",
                "java.util.concurrent.SynchronousQueue",
                "java.util.concurrent.FutureTask",
                "java.util.concurrent.CompletableFuture",
                "java.util.concurrent.atomic.*",
                "java.lang.invoke.VarHandle"
            },
            instead = "a monitor (synchronized, wait, notifyAll), or a Lock with Conditions,")
    @Check(
            title = "A lock of your own making lets readers and writers in",
            points = 1,
            about = "ReadWriteMonitor.lockRead")
    @Hint("Count the readers, and note whether a writer is in: plain fields, guarded by one lock.")
    void letsReadersAndWritersIn() throws InterruptedException {
        ReadWriteMonitor monitor = new ReadWriteMonitor();
        monitor.lockRead();
        monitor.unlockRead();
        monitor.lockWrite();
        monitor.unlockWrite();
        monitor.lockRead();
        monitor.unlockRead();
    }

    // 2
    @Property(tries = 200, seed = "42")
    @Check(
            title = "Unlocking what nobody holds is an IllegalMonitorStateException",
            points = 1,
            about = "ReadWriteMonitor.unlockRead",
            requires = "letsReadersAndWritersIn")
    @Hint("Follow the shortest failing sequence with pencil and paper, one call at a time.")
    @Hint("Look at the count before you change it: who leaves that never came?")
    void refusesToUnlockWhatNobodyHolds(@ForAll @Size(max = 20) List<Call> calls)
            throws InterruptedException {
        unlocksWhatIsHeldManyTimes();
        ReadWriteMonitor monitor = new ReadWriteMonitor();
        int readers = 0;
        boolean writing = false;
        List<Call> past = new ArrayList<>();
        for (Call call : calls) {
            String after = call + " after " + past;
            switch (call) {
                case LOCK_READ -> {
                    if (writing) {
                        continue;
                    }
                    monitor.lockRead();
                    readers++;
                }
                case UNLOCK_READ -> {
                    if (readers == 0) {
                        assertThrows(
                                IllegalMonitorStateException.class, monitor::unlockRead, after);
                    } else {
                        monitor.unlockRead();
                        readers--;
                    }
                }
                case LOCK_WRITE -> {
                    if (writing || readers > 0) {
                        continue;
                    }
                    monitor.lockWrite();
                    writing = true;
                }
                case UNLOCK_WRITE -> {
                    if (writing) {
                        monitor.unlockWrite();
                        writing = false;
                    } else {
                        assertThrows(
                                IllegalMonitorStateException.class, monitor::unlockWrite, after);
                    }
                }
            }
            past.add(call);
        }
    }

    private static void unlocksWhatIsHeldManyTimes() throws InterruptedException {
        ReadWriteMonitor monitor = new ReadWriteMonitor();
        for (int i = 0; i < MANY_READS; i++) {
            monitor.lockRead();
        }
        for (int i = 0; i < MANY_READS; i++) {
            assertDoesNotThrow(
                    monitor::unlockRead,
                    "unlockRead when " + (MANY_READS - i) + " read locks are held");
        }
        assertThrows(
                IllegalMonitorStateException.class,
                monitor::unlockRead,
                "unlockRead after as many as lockRead");
    }

    // 3
    @Explored(schedules = 2_500)
    @Check(
            title = "After a refused unlock everything is as before",
            points = 1,
            about = "ReadWriteMonitor.unlockWrite",
            requires = "refusesToUnlockWhatNobodyHolds")
    @Hint("Throw before you change anything, and give your own lock back on the way out.")
    void refusalChangesNothing() throws Throwable {
        ReadWriteMonitor monitor = new ReadWriteMonitor();
        Board board = new Board();
        refusesBoth(monitor);
        Threads.inParallel(
                () -> Visit.reader("Reader", monitor, board::read).begin().wasIn(),
                () -> Visit.writer("Writer", monitor, board::write).begin().wasIn());
        refusesBoth(monitor);

        monitor.lockRead();
        assertThrows(IllegalMonitorStateException.class, monitor::unlockWrite);
        Visit writer = Visit.writer("Second writer", monitor, board::write).begin();
        board.read();
        monitor.unlockRead();
        writer.wasIn();

        monitor.lockWrite();
        assertThrows(IllegalMonitorStateException.class, monitor::unlockRead);
        Visit reader = Visit.reader("Second reader", monitor, board::read).begin();
        board.write();
        monitor.unlockWrite();
        reader.wasIn();
    }

    private static void refusesBoth(ReadWriteMonitor monitor) {
        assertThrows(
                IllegalMonitorStateException.class,
                monitor::unlockRead,
                "unlockRead when nobody holds a lock");
        assertThrows(
                IllegalMonitorStateException.class,
                monitor::unlockWrite,
                "unlockWrite when nobody holds a lock");
    }

    // 4
    @Explored(schedules = 5_000)
    @Check(
            title = "A writer is alone",
            points = 1,
            about = "ReadWriteMonitor.lockWrite",
            requires = "letsReadersAndWritersIn")
    @Hint("Which lines must no other thread come between?")
    @Hint(
            "A thread that was waiting has no promise: another may have been faster. What must it do?")
    @Hint("The question, and the change that follows from it, belong under one lock.")
    void writerIsAlone() throws Throwable {
        ReadWriteMonitor monitor = new ReadWriteMonitor();
        Board board = new Board();
        Visit[] visits = {
            Visit.writer("Writer 1", monitor, board::write).begin(),
            Visit.reader("Reader 1", monitor, board::read).begin(),
            Visit.writer("Writer 2", monitor, board::write).begin(),
            Visit.reader("Reader 2", monitor, board::read).begin()
        };
        for (Visit visit : visits) {
            visit.wasIn();
        }
        monitor.lockWrite();
        board.assertWrites(2);
        Visit late = Visit.reader("Late reader", monitor, board::read).beginAndSleep();
        monitor.unlockWrite();
        monitor.lockWrite(); // the reader may have been told that it may come in
        board.writeSlowly();
        monitor.unlockWrite();
        late.wasIn();
    }

    // 5
    @Explored(schedules = 500)
    @Check(
            title = "Readers share",
            points = 1,
            about = "ReadWriteMonitor.lockRead",
            requires = "letsReadersAndWritersIn")
    @Hint("Three readers wait inside until all three are in. What keeps the second one out?")
    @Hint("Does lockRead return with your own lock still held?")
    void readersShare() throws Throwable {
        ReadWriteMonitor another = new ReadWriteMonitor();
        another.lockRead();
        Visit writer = Visit.writer("Writer of another", another, () -> {}).beginAndWait();
        ReadWriteMonitor monitor = new ReadWriteMonitor();
        CountDownLatch allIn = new CountDownLatch(3);
        Threads.Body meets =
                () -> {
                    allIn.countDown();
                    allIn.await();
                };
        monitor.lockRead();
        Visit one = Visit.reader("Reader 1", monitor, meets).begin();
        Visit two = Visit.reader("Reader 2", monitor, meets).begin();
        meets.run();
        monitor.lockRead(); // one thread may hold several
        monitor.unlockRead();
        monitor.unlockRead();
        one.wasIn();
        two.wasIn();
        another.unlockRead();
        writer.wasIn();
    }

    // 6
    @Explored(schedules = 1_000)
    @Check(
            title = "Whoever can go on does",
            points = 1,
            about = "ReadWriteMonitor.unlockWrite",
            requires = "letsReadersAndWritersIn")
    @Hint("Who waits, for what, and who should have woken that thread?")
    @Hint("A wake-up that reaches a thread which can't go on is lost. Who may be woken by yours?")
    @Hint("notifyAll wakes all; with two conditions, think of all the readers, and of one writer.")
    void everybodyGetsIn() throws Throwable {
        ReadWriteMonitor monitor = new ReadWriteMonitor();
        CountDownLatch bothIn = new CountDownLatch(2);
        Board board = new Board();
        monitor.lockWrite();
        Threads.Body meets =
                () -> {
                    board.read();
                    bothIn.countDown();
                    bothIn.await();
                };
        Visit[] visits = {
            Visit.reader("Reader 1", monitor, board::read).begin(),
            Visit.writer("Writer 1", monitor, board::write).begin(),
            Visit.writer("Writer 2", monitor, board::write).begin(),
            Visit.reader("Reader 2", monitor, board::read).begin()
        };
        monitor.unlockWrite();
        for (Visit visit : visits) {
            visit.wasIn();
        }
        monitor.lockWrite();
        Visit one = Visit.reader("Reader 3", monitor, meets).begin();
        Visit two = Visit.reader("Reader 4", monitor, meets).begin();
        monitor.unlockWrite();
        one.wasIn();
        two.wasIn();
    }

    // 7
    @Explored(schedules = 16_000)
    @Check(
            title = "What was done before an unlock is seen after the lock that it lets in",
            points = 1,
            about = "ReadWriteMonitor.unlockRead",
            requires = "writerIsAlone")
    @Hint("What makes one thread see what another has written? Look up happens-before.")
    @Hint("Is there a way through your methods that takes no lock?")
    @Hint("Everything that tells others they may come in must be written under the lock, last.")
    void whatWasDoneIsSeen() throws Throwable {
        ReadWriteMonitor monitor = new ReadWriteMonitor();
        int[] fromReader = new int[2];
        int[] seenByWriter = new int[2];
        int[] fromWriter = new int[1];
        int[] seenByReader = new int[2];
        Threads.Body[] reads = new Threads.Body[2];
        for (int i = 0; i < 2; i++) {
            int me = i;
            reads[i] =
                    () -> {
                        seenByReader[me] = fromWriter[0];
                        fromReader[me] = 1;
                    };
        }
        Visit one = Visit.reader("Reader 1", monitor, reads[0]).begin();
        Visit two = Visit.reader("Reader 2", monitor, reads[1]).begin();
        monitor.lockWrite();
        seenByWriter[0] = fromReader[0];
        seenByWriter[1] = fromReader[1];
        fromWriter[0] = 1;
        monitor.unlockWrite();
        one.wasIn();
        two.wasIn();
        for (int i = 0; i < 2; i++) {
            if (seenByReader[i] == 0 && seenByWriter[i] == 0) {
                fail(
                        "a reader and a writer each wrote something before they unlocked, and"
                                + " neither saw what the other wrote, though one of them came later");
            }
            if (seenByReader[i] == 1 && seenByWriter[i] == 1) {
                fail("a reader and a writer each saw what the other wrote: both were in");
            }
        }
    }

    // 8
    @Explored(schedules = 1_000)
    @Check(
            title = "A reader who comes while a writer waits lets the writer go first",
            points = 1,
            about = "ReadWriteMonitor.lockRead",
            requires = {"letsReadersAndWritersIn", "everybodyGetsIn"})
    @Hint("How does a reader know that a writer waits? Somebody must count them.")
    @Hint("A reader waits while a writer is in, and also while one waits.")
    void laterReadersWait() throws Throwable {
        ReadWriteMonitor monitor = new ReadWriteMonitor();
        boolean[] writerWasIn = new boolean[1];
        monitor.lockRead();
        Visit writer = Visit.writer("Writer", monitor, () -> writerWasIn[0] = true).beginAndWait();
        Visit reader =
                Visit.reader("Reader", monitor, () -> assertWriterFirst(writerWasIn)).begin();
        monitor.unlockRead();
        writer.wasIn();
        reader.wasIn();
    }

    private static void assertWriterFirst(boolean[] writerWasIn) {
        if (!writerWasIn[0]) {
            fail("a reader came while a writer was waiting, and got in before the writer");
        }
    }

    // 9
    @Explored(schedules = 1_000)
    @Check(
            title = "So does one who comes between the last unlock and the writer's wake-up",
            points = 1,
            about = "ReadWriteMonitor.lockRead",
            requires = "laterReadersWait")
    @Hint("The last one has left, and the writer has been told but is still asleep. Who is in?")
    @Hint("When does a writer stop being one who waits? Not before it is in.")
    @Hint("May a reader who comes now take what was meant for one who has waited?")
    @Hint("No number of writers in a row makes it a reader's turn, unless it has waited itself.")
    void laterReadersWaitUntilTheWriterIsIn() throws Throwable {
        ReadWriteMonitor monitor = new ReadWriteMonitor();
        int[] writersWereIn = new int[1];
        monitor.lockRead();
        Visit one = Visit.writer("Writer 1", monitor, () -> writersWereIn[0]++).beginAndWait();
        Visit two = Visit.writer("Writer 2", monitor, () -> writersWereIn[0]++).beginAndWait();
        monitor.unlockRead();
        one.wasIn();
        monitor.lockRead();
        if (writersWereIn[0] != 2) {
            fail(
                    "of two writers who waited one had been in and left, and a reader who came then"
                            + " got in before the other one");
        }
        monitor.unlockRead();
        two.wasIn();

        for (int i = 0; i < MANY_WRITES; i++) {
            monitor.lockWrite();
            monitor.unlockWrite();
        }
        boolean[] writerWasIn = new boolean[1];
        monitor.lockWrite();
        Visit next = Visit.writer("Next", monitor, () -> writerWasIn[0] = true).beginAndWait();
        monitor.unlockWrite();
        monitor.lockRead();
        assertWriterFirst(writerWasIn);
        monitor.unlockRead();
        next.wasIn();

        boolean[] lastWasIn = new boolean[1];
        monitor.lockWrite();
        Visit early = Visit.reader("Early reader", monitor, () -> {}).beginAndWait();
        Visit last = Visit.writer("Last", monitor, () -> lastWasIn[0] = true).beginAndWait();
        monitor.unlockWrite();
        monitor.lockRead();
        assertWriterFirst(lastWasIn);
        monitor.unlockRead();
        early.wasIn();
        last.wasIn();
    }

    // 10
    @Explored(schedules = 30)
    @Check(
            title = "A thread that waits doesn't use the CPU",
            points = 1,
            about = "ReadWriteMonitor.lockWrite",
            requires = "letsReadersAndWritersIn")
    @Hint("What does the waiting thread do while nothing changes? It should do nothing.")
    @Hint("wait and Condition.await without a time limit sleep until somebody wakes them.")
    @Hint("A thread that has been woken in vain must not wake others: they would wake it again.")
    void waitingUsesNoCpu() throws Throwable {
        ReadWriteMonitor monitor = new ReadWriteMonitor();
        Board board = new Board();
        monitor.lockRead();
        Visit[] visits = {
            Visit.writer("Writer 1", monitor, board::write).begin(),
            Visit.writer("Writer 2", monitor, board::write).begin(),
            Visit.reader("Reader", monitor, board::read).begin()
        };
        Hours.pass();
        monitor.unlockRead();
        for (Visit visit : visits) {
            visit.wasIn();
        }
        monitor.lockWrite();
        Visit reader = Visit.reader("Second reader", monitor, board::read).begin();
        Hours.pass();
        monitor.unlockWrite();
        reader.wasIn();
    }

    // 11
    @Explored(schedules = 1_000)
    @Check(
            title = "An interrupted wait ends with an InterruptedException",
            points = 1,
            about = "ReadWriteMonitor.lockWrite",
            requires = "letsReadersAndWritersIn")
    @Hint("Who catches the InterruptedException? lockRead and lockWrite may let it out.")
    @Hint("A thread that can't get at the lock because another waits with it can't be interrupted.")
    void interruptedWaitsThrow() throws Throwable {
        for (boolean interruptedBefore : new boolean[] {true, false}) {
            ReadWriteMonitor read = new ReadWriteMonitor();
            read.lockRead();
            gaveUp(Visit.writer("Writer", read, () -> {}), interruptedBefore);
            Visit waiting = Visit.writer("Waiting writer", read, () -> {}).beginAndWait();
            gaveUp(Visit.reader("Reader behind a writer", read, () -> {}), interruptedBefore);
            read.unlockRead();
            waiting.wasIn();

            ReadWriteMonitor written = new ReadWriteMonitor();
            written.lockWrite();
            gaveUp(Visit.reader("Reader", written, () -> {}), interruptedBefore);
            gaveUp(Visit.writer("Second writer", written, () -> {}), interruptedBefore);
        }
        ReadWriteMonitor free = new ReadWriteMonitor();
        Visit reader = Visit.reader("Reader", free, () -> {}).interruptedBefore().begin();
        if (reader.wasIn()) {
            assertTrue(reader.flagKept(), "the interrupt flag of a reader who came in");
        }
        Visit writer = Visit.writer("Writer", free, () -> {}).interruptedBefore().begin();
        if (writer.wasIn()) {
            assertTrue(writer.flagKept(), "the interrupt flag of a writer who came in");
        }
        free.lockWrite();
        Thread.currentThread().interrupt();
        free.unlockWrite();
        assertTrue(Thread.interrupted(), "the interrupt flag after unlockWrite");
        free.lockRead();
        Thread.currentThread().interrupt();
        free.unlockRead();
        assertTrue(Thread.interrupted(), "the interrupt flag after unlockRead");
    }

    private static void gaveUp(Visit visit, boolean interruptedBefore) throws Throwable {
        if (interruptedBefore) {
            visit.interruptedBefore().begin();
        } else {
            visit.begin().interrupt();
        }
        if (visit.wasIn()) {
            fail(visit.getName() + " was interrupted and came in, past another one");
        }
    }

    // 12
    @Explored(schedules = 1_000)
    @Check(
            title = "A writer who gives up holds up nobody",
            points = 1,
            about = "ReadWriteMonitor.lockWrite",
            requires = {"interruptedWaitsThrow", "laterReadersWait"})
    @Hint("The writer has gone. What does the monitor still believe, and who tells the readers?")
    @Hint("What was counted before the wait must be uncounted on every way out: finally.")
    @Hint("The readers wait for the writer to be in, or to give up. Wake them then, too.")
    void writerWhoGivesUpLeavesNoTrace() throws Throwable {
        ReadWriteMonitor monitor = new ReadWriteMonitor();
        boolean[] secondWasIn = new boolean[1];
        monitor.lockRead();
        CountDownLatch bothIn = new CountDownLatch(2);
        Threads.Body meets =
                () -> {
                    bothIn.countDown();
                    bothIn.await();
                };
        Visit writer = Visit.writer("Writer", monitor, () -> {}).beginAndWait();
        Visit one = Visit.reader("Reader 1", monitor, meets).begin();
        Visit two = Visit.reader("Reader 2", monitor, meets).begin();
        writer.interrupt();
        writer.wasIn();
        one.wasIn(); // while the main thread is in
        two.wasIn();

        Visit first = Visit.writer("First writer", monitor, () -> {}).beginAndWait();
        Visit second =
                Visit.writer("Second writer", monitor, () -> secondWasIn[0] = true).beginAndWait();
        Visit third = Visit.writer("Third writer", monitor, () -> {}).begin();
        Visit later =
                Visit.reader("Later reader", monitor, () -> assertWriterFirst(secondWasIn)).begin();
        third.interrupt();
        third.wasIn();
        first.interrupt();
        first.wasIn();
        monitor.unlockRead();
        second.wasIn();
        later.wasIn();
    }

    // 13
    @Explored(schedules = 1_000)
    @Check(
            title = "An interrupt that comes together with the chance to get in forgets nobody",
            points = 1,
            about = "ReadWriteMonitor.lockWrite",
            requires = "interruptedWaitsThrow")
    @Hint("The thread that was chosen and woken is interrupted. Who gets in instead?")
    @Hint("A wake-up that was meant for one who gives up must be passed on.")
    @Hint("What did the one who gives up count, or hold, before the exception?")
    void interruptsForgetNobody() throws Throwable {
        ReadWriteMonitor monitor = new ReadWriteMonitor();
        Board board = new Board();
        monitor.lockRead();
        Visit one = Visit.writer("Writer 1", monitor, board::write).toBeInterrupted().begin();
        Visit two = Visit.writer("Writer 2", monitor, board::write).begin();
        Visit reader = Visit.reader("Reader", monitor, board::read).begin();
        Thread interrupter = new Thread(one::interruptIt, "Interrupter");
        interrupter.start();
        monitor.unlockRead();
        int writes = (one.wasIn() ? 1 : 0) + (two.wasIn() ? 1 : 0);
        reader.wasIn();
        interrupter.join();

        monitor.lockWrite();
        board.assertWrites(writes);
        Visit fourth = Visit.writer("Writer 4", monitor, board::write).begin();
        Visit third =
                Visit.reader("Reader 3", monitor, board::read).toBeInterrupted().beginAndSleep();
        third.interruptIt();
        monitor.unlockWrite();
        third.wasIn();
        fourth.wasIn();
        monitor.lockWrite();
        monitor.unlockWrite();
    }
}
