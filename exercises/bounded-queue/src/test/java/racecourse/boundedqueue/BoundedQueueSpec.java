package racecourse.boundedqueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import racecourse.api.Check;
import racecourse.api.Explored;
import racecourse.api.Hint;
import racecourse.api.Linearizability;
import racecourse.api.OffLimits;
import racecourse.api.Threads;

/** The numbers are those of the statement. */
class BoundedQueueSpec {

    // 1
    @Test
    @OffLimits(
            value = {
                "java.util.concurrent.*Queue",
                "java.util.concurrent.*Deque",
                "java.util.concurrent.*Queue$*",
                "java.util.concurrent.*Deque$*"
            },
            roots = "BoundedQueue",
            instead = "a plain collection or array, guarded by a lock or a monitor")
    @Check(
            title = "A queue of your own making carries an item",
            points = 1,
            about = "BoundedQueue.BoundedQueue")
    @Hint("BoundedQueue may hold its items in an ArrayDeque or an array.")
    void carriesAnItem() throws InterruptedException {
        BoundedQueue<Object> queue = new BoundedQueue<>(1);
        queue.put("item");
        assertEquals("item", queue.take(), "take() after put(\"item\")");
    }

    // 2
    @Property(tries = 200, seed = "42")
    @Check(
            title = "One thread alone finds a first-in, first-out queue that keeps its capacity",
            points = 1,
            requires = "carriesAnItem")
    @Hint("Follow the shortest failing sequence with pencil and paper, one action at a time.")
    @Hint(
            "A full queue refuses an offer, an empty one answers null to poll; both stay as they are.")
    void behavesLikeABoundedQueue(
            @ForAll("capacities") int capacity,
            @ForAll @Size(max = 30) List<QueueModel.Action> actions)
            throws InterruptedException {
        new QueueModel(capacity).run(actions);
    }

    @Provide
    Arbitrary<Integer> capacities() {
        return Arbitraries.of(1, 2, 3, 8, 1_000);
    }

    // 3
    @Explored(schedules = 200)
    @Check(
            title = "Null and a capacity below 1 are refused at once, and nothing else changes",
            points = 1,
            requires = "carriesAnItem")
    @Hint("IllegalArgumentException for the capacity, NullPointerException for null.")
    @Hint("What does a full queue do with null? Look at what comes first, the wait or the refusal.")
    @Hint(
            "Is the lock free, and are all permits back, after the exception? Refuse before you lock.")
    void refusesBadArguments() throws Throwable {
        for (int capacity : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new BoundedQueue<>(capacity),
                    "new BoundedQueue<>(" + capacity + ")");
        }
        BoundedQueue<Object> queue = new BoundedQueue<>(2);
        refusesNull(queue, "an empty queue");
        Threads.inParallel(
                () -> queue.put(1),
                () -> assertEquals(1, queue.take(), "take() after null had been refused"));
        queue.put(2);
        queue.put(3);
        refusesNull(queue, "a full queue");
        Threads.inParallel(
                () -> assertFalse(queue.offer(4), "offer(4) on a full queue"),
                () -> assertEquals(2, queue.size(), "size() of a full queue"));
        assertEquals(2, queue.take());
        assertEquals(3, queue.take());
        assertEquals(0, queue.size(), "size() at the end");
    }

    private static void refusesNull(BoundedQueue<Object> queue, String which) {
        assertThrows(
                NullPointerException.class, () -> queue.put(null), () -> "put(null) on " + which);
        assertThrows(
                NullPointerException.class,
                () -> queue.offer(null),
                () -> "offer(null) on " + which);
    }

    // 4
    @Explored(schedules = 3_000)
    @Check(
            title = "Items come out in the order in which they were put, each exactly once",
            points = 1,
            requires = "carriesAnItem")
    @Hint("Which lines must no other thread come between?")
    @Hint(
            "A thread that was waiting has no promise: another may have been faster. What must it do?")
    @Hint(
            "The question, the change of the items and the change of the count belong under one lock.")
    void keepsTheOrder() throws Throwable {
        BoundedQueue<Object> queue = new BoundedQueue<>(2);
        List<Object> first = new ArrayList<>();
        List<Object> second = new ArrayList<>();
        Threads.inParallel(
                () -> {
                    queue.put(1);
                    queue.put(2);
                },
                () -> {
                    queue.put(11);
                    queue.put(12);
                },
                () -> {
                    first.add(queue.take());
                    first.add(queue.take());
                },
                () -> {
                    second.add(queue.take());
                    second.add(queue.take());
                });
        String taken = "one thread took " + first + ", the other " + second;
        List<Object> all = new ArrayList<>(first);
        all.addAll(second);
        for (Object item : List.of(1, 2, 11, 12)) {
            assertEquals(
                    1,
                    Collections.frequency(all, item),
                    "how often " + item + " was taken: " + taken);
        }
        for (List<Object> own : List.of(first, second)) {
            if (own.equals(List.of(2, 1)) || own.equals(List.of(12, 11))) {
                fail("1 was put before 2, and 11 before 12; what was taken: " + taken);
            }
        }
        assertEquals(0, queue.size(), "size() when all items have been taken");
    }

    // 5
    @Test
    @Check(
            title = "With room and items to spare, all four operations happen as if one by one",
            points = 1,
            requires = {"carriesAnItem", "behavesLikeABoundedQueue"})
    @Hint("offer and poll change the same things as put and take: under the same lock.")
    @Hint("May offer say false, or poll null, only because another thread is busy with the queue?")
    void operationsAreLinearizable() {
        Linearizability.of(QueueOperations.class).against(SequentialQueue.class).check();
    }

    // 6
    @Explored(schedules = 3_000)
    @Check(
            title = "Whoever can go on does: several producers and consumers, room for one item",
            points = 2,
            requires = "carriesAnItem")
    @Hint("Who waits in the picture, and who should have woken that thread?")
    @Hint("A wake-up that reaches a thread which can't go on is lost. Who may be woken by yours?")
    @Hint(
            "With one set of waiting threads wake them all; with two conditions signal the other side.")
    void everyWaiterGoesOn() throws Throwable {
        BoundedQueue<Object> queue = new BoundedQueue<>(1);
        Threads.inParallel(
                () -> {
                    queue.put(1);
                    queue.put(2);
                },
                () -> {
                    queue.put(11);
                    queue.put(12);
                },
                () -> {
                    queue.take();
                    queue.take();
                },
                () -> {
                    queue.take();
                    queue.take();
                });
        assertEquals(0, queue.size(), "size() when all items have been taken");
    }

    // 7
    @Explored(schedules = 3_000)
    @Check(
            title = "Two items let two takers go on, two takes let two putters go on",
            points = 1,
            requires = "carriesAnItem")
    @Hint("Two threads wait, and two items come in one breath. How many wake-ups are sent?")
    @Hint(
            "A wake-up for the first item only (\"it was empty before\") leaves the second one lying.")
    void everyItemWakesOne() throws Throwable {
        BoundedQueue<Object> another = new BoundedQueue<>(2);
        Attempt takerOfAnother = Attempt.started("Taker of another queue", another::take);
        BoundedQueue<Object> queue = new BoundedQueue<>(2);
        Threads.inParallel(
                queue::take,
                queue::take,
                () -> {
                    queue.put(1);
                    queue.put(2);
                });
        another.put(0);
        assertEquals(0, takerOfAnother.result(), "what take() of another queue returned");
        queue.put(3);
        queue.put(4);
        Threads.inParallel(
                () -> queue.put(5),
                () -> queue.put(6),
                () -> {
                    queue.take();
                    queue.take();
                });
        assertEquals(2, queue.size(), "size() after 6 puts and 4 takes");
    }

    // 8
    @Explored(schedules = 3_000)
    @Check(
            title = "offer lets a waiting take go on, and poll a waiting put",
            points = 1,
            requires = "carriesAnItem")
    @Hint("offer brings an item as put does, and poll makes room as take does: who must be told?")
    void offerAndPollWakeWaiters() throws Throwable {
        BoundedQueue<Object> queue = new BoundedQueue<>(3);
        Attempt taker = Attempt.toTake("Taker", queue);
        assertTrue(queue.offer(1), "offer(1) on an empty queue");
        assertEquals(1, taker.result(), "what the taker got");

        queue.put(2);
        queue.put(3);
        queue.put(4);
        Attempt putter = Attempt.toPut("Putter", queue, 5);
        assertEquals(2, queue.poll(), "poll() on a full queue");
        putter.result();
        assertEquals(3, queue.take());
        assertEquals(4, queue.take());
        assertEquals(5, queue.take());

        BoundedQueue<Object> one = new BoundedQueue<>(1);
        one.put(1);
        Attempt second = Attempt.toPut("Second putter", one, 2);
        Threads.inParallel(one::poll, one::take);
        second.result();
    }

    // 9
    @Explored(schedules = 200)
    @Check(
            title = "A thread that waits doesn't use the CPU",
            points = 1,
            requires = "carriesAnItem")
    @Hint("What does the waiting thread do while nothing changes? It should do nothing.")
    @Hint(
            "Object.wait, Condition.await and Semaphore.acquire give the CPU away until they're woken.")
    @Hint("A thread that has been woken in vain must not wake others: they would wake it again.")
    void waitingUsesNoCpu() throws Throwable {
        BoundedQueue<Object> queue = new BoundedQueue<>(1);
        Attempt taker = Attempt.toTake("Taker", queue);
        Attempt otherTaker = Attempt.toTake("Other taker", queue);
        Waiting.untilAllWait(taker, otherTaker);
        queue.put(1);
        queue.put(2);
        taker.result();
        otherTaker.result();

        queue.put(3);
        Attempt putter = Attempt.toPut("Putter", queue, 4);
        Attempt otherPutter = Attempt.toPut("Other putter", queue, 5);
        Waiting.untilAllWait(putter, otherPutter);
        queue.take();
        queue.take();
        putter.result();
        otherPutter.result();
    }

    // 10
    @Explored(schedules = 2_000)
    @Check(
            title = "An interrupted wait ends with an InterruptedException, whatever others do",
            points = 1,
            requires = "carriesAnItem")
    @Hint("Who catches the InterruptedException? put and take may let it out.")
    @Hint("A thread that can't get at the lock because another waits with it can't be interrupted.")
    void interruptedWaitsThrow() throws Throwable {
        Interrupts.putOnAFullQueue();
        Interrupts.takeFromAnEmptyQueue();
    }

    // 11
    @Explored(schedules = 4_000)
    @Check(
            title = "An interrupted put or take leaves no trace, and whoever could go on does",
            points = 1,
            requires = {"carriesAnItem", "interruptedWaitsThrow"})
    @Hint("Room comes, and the thread that was chosen for it is interrupted. Who gets the room?")
    @Hint("What was taken before the exception (a permit, a wake-up, an item) must be given back.")
    void interruptedWaitersLeaveNoTrace() throws Throwable {
        Interrupts.flagSetWithNothingToWaitFor();
        Interrupts.putWhileRoomComes();
        Interrupts.takeWhileAnItemComes();
    }

    // 12
    @Explored(schedules = 3_000, switchesOften = true)
    @Check(
            title = "offer and poll never wait for room or items, and an interrupt is not for them",
            points = 1,
            requires = "carriesAnItem")
    @Hint("A put waits for room. Which lock does it hold meanwhile, and who else needs that lock?")
    @Hint(
            "What do offer and poll do when the interrupt flag is set? It should be what they always do.")
    void offerAndPollNeverWait() throws Throwable {
        BoundedQueue<Object> full = new BoundedQueue<>(3);
        full.put(1);
        full.put(2);
        full.put(3);
        Attempt putter = Attempt.toPut("Putter", full, 4);
        assertFalse(full.offer(5), "offer(5) on a full queue");
        assertEquals(1, full.poll(), "poll() on a full queue");
        putter.result();

        BoundedQueue<Object> empty = new BoundedQueue<>(3);
        Attempt taker = Attempt.toTake("Taker", empty);
        assertNull(empty.poll(), "poll() on an empty queue");
        assertTrue(empty.offer(6), "offer(6) on an empty queue");
        assertEquals(6, taker.result(), "what the taker got");

        BoundedQueue<Object> queue = new BoundedQueue<>(9);
        for (int item = 1; item <= 4; item++) {
            queue.put(item);
        }
        Threads.inParallel(
                () -> {
                    queue.put(5);
                    queue.take();
                },
                () -> {
                    Thread.currentThread().interrupt();
                    assertTrue(queue.offer(6), "offer(6) by an interrupted thread, with room");
                    assertNotNull(queue.poll(), "poll() by an interrupted thread, with items");
                    assertTrue(Thread.interrupted(), "the interrupt flag after offer and poll");
                });
        assertEquals(4, queue.size(), "size() after 6 items came and 2 went");
    }

    // 13
    @Explored(schedules = 2_000)
    @Check(
            title = "size() is never below 0 nor above the capacity, and near the truth meanwhile",
            points = 1,
            requires = "carriesAnItem")
    @Hint("What may happen between the two things that size() looks at?")
    @Hint("Count under the lock that put and take hold, or in one atomic variable.")
    void sizeStaysTrue() throws Throwable {
        BoundedQueue<Object> small = new BoundedQueue<>(1);
        Threads.inParallel(
                () -> {
                    small.put(1);
                    small.put(2);
                },
                () -> {
                    small.take();
                    small.take();
                },
                () -> assertBetween(0, small.size(), 1, "size() with room for one item"));
        assertEquals(0, small.size(), "size() when all items have been taken");

        BoundedQueue<Object> roomy = new BoundedQueue<>(9);
        for (int item = 1; item <= 3; item++) {
            roomy.put(item);
        }
        Threads.inParallel(
                () -> {
                    for (int item = 4; item <= 6; item++) {
                        roomy.put(item);
                        roomy.take();
                    }
                },
                () ->
                        assertBetween(
                                2,
                                roomy.size(),
                                5,
                                "size() while one thread puts and takes in turn, 3 or 4 being in"));
        assertEquals(3, roomy.size(), "size() after 6 puts and 3 takes");

        BoundedQueue<Object> one = new BoundedQueue<>(1);
        one.put(1);
        Attempt.toPut("Putter", one, 2);
        Threads.inParallel(one::poll, () -> one.offer(3));
        assertBetween(0, one.size(), 1, "size() with room for one item, after a poll and an offer");
    }

    private static void assertBetween(int least, int actual, int most, String what) {
        if (actual < least || most < actual) {
            fail(what + ": expected " + least + " to " + most + ", was " + actual);
        }
    }

    // 14
    @Explored(schedules = 2_000)
    @Check(
            title = "Who asks again and again gets to see what the others did",
            points = 1,
            requires = "carriesAnItem")
    @Hint("A field that is read without a lock, and isn't volatile, may look the same for ever.")
    @Hint("Reading needs the lock as much as writing does.")
    void askingAgainShowsTheTruth() throws Throwable {
        BoundedQueue<Object> empty = new BoundedQueue<>(1);
        BoundedQueue<Object> full = new BoundedQueue<>(1);
        BoundedQueue<Object> counted = new BoundedQueue<>(1);
        full.put(1);
        Threads.inParallel(
                () -> {
                    empty.put(2);
                    full.take();
                    counted.put(3);
                },
                () -> {
                    while (empty.poll() == null) {
                        Threads.giveWay();
                    }
                    while (!full.offer(4)) {
                        Threads.giveWay();
                    }
                    while (counted.size() == 0) {
                        Threads.giveWay();
                    }
                });
        assertEquals(0, empty.size(), "size() after put and poll");
        assertEquals(1, full.size(), "size() after put, take and offer");
    }

    // 15
    @Explored(schedules = 4_000)
    @Check(
            title = "transfer brings every item over, each exactly once, and comes to its end",
            points = 1,
            requires = "everyWaiterGoesOn")
    @Hint("Who tells a consumer that nothing more will come? It may be waiting already.")
    @Hint("Several consumers write down what they took: where, and under which lock?")
    @Hint("Two consumers see that one item is left. What does the slower of them do?")
    void transferMovesEveryItemOnce() throws Throwable {
        Transfers.moves(List.of("a", "b", "a"), 2, 2, 1);
        Transfers.moves(List.of("only"), 1, 2, 1);
    }

    // 16
    @Explored(schedules = 20, steps = 3_000_000)
    @Check(
            title =
                    "transfer takes any items and any numbers; one producer, one consumer: in order",
            points = 1,
            requires = "everyWaiterGoesOn")
    @Hint("What if there are fewer items than threads, or they can't be split evenly?")
    @Hint("How does a consumer tell an end mark from an item? Any object may be an item.")
    void transferTakesAnyItems() throws Throwable {
        Transfers.moves(List.of(), 2, 2, 3);
        Transfers.moves(List.of(1, 2, 3, 4, 5, 6, 7), 3, 2, 2);
        Transfers.moves(List.of(1, 2), 3, 5, 1);
        Transfers.moves(List.of(1), 3, 1, 1);
        Transfers.moves(List.of(1, 2, 3, 4, 5), 4, 2, 1);
        Transfers.moves(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 7, 3, 2);
        Transfers.moves(Collections.nCopies(9, "same"), 2, 4, 1_000);
        List<Object> odd = Transfers.itemsThatMayBeTakenForMarks();
        Transfers.moves(odd, 1, 1, 1);
        Transfers.moves(odd, 1, 1, 1_000);
        Transfers.moves(odd, 3, 3, 10);
    }

    // 17
    @Explored(schedules = 40)
    @Check(
            title = "transfer starts exactly producers + consumers threads, and leaves none behind",
            points = 1,
            requires = {"transferMovesEveryItemOnce", "transferTakesAnyItems"})
    @Hint("Count the threads that are started. The caller is none of them, and only waits.")
    @Hint("What becomes of each thread, and of the pool if there is one, when the items are over?")
    @Hint("A capacity below 1 must be refused before the first thread is started.")
    void transferStartsExactlyItsThreads() throws Throwable {
        for (int[] numbers : new int[][] {{1, 1}, {2, 3}, {2, 2}, {5, 1}}) {
            int before = Threads.started().size();
            List<Integer> items = numbers[1] == 2 ? List.of() : List.of(1, 2, 3, 4);
            Transfers.moves(items, numbers[0], numbers[1], 2);
            List<Thread> started = Threads.started();
            assertEquals(
                    numbers[0] + numbers[1],
                    started.size() - before,
                    "threads that the transfer started");
            for (Thread thread : started) {
                thread.join();
            }
        }
        for (int capacity : new int[] {0, -1, Integer.MIN_VALUE}) {
            int before = Threads.started().size();
            Transfers.refuses(capacity);
            int more = Threads.started().size() - before;
            if (more > 0) {
                fail(
                        "transfer refused the capacity %d only after it had started %d threads"
                                .formatted(capacity, more));
            }
        }
    }

    // 18
    @Explored(schedules = 4, steps = 10_000_000, threadsMayStay = true)
    @Check(
            title = "An interrupted transfer throws InterruptedException",
            points = 1,
            requires = {"interruptedWaitsThrow", "transferMovesEveryItemOnce"})
    @Hint("Who catches the InterruptedException of join? It is meant for the caller.")
    void interruptedTransferThrows() throws Throwable {
        Transfers.throwsWhenInterrupted();
    }

    // 19
    @Explored(schedules = 2_000)
    @Check(
            title = "An interrupted transfer ends its threads",
            points = 1,
            requires = {"interruptedWaitersLeaveNoTrace", "transferMovesEveryItemOnce"})
    @Hint("The caller leaves by an exception. What do the producers and consumers do then?")
    @Hint("They wait in put or take. What lets a thread out of there?")
    void interruptedTransferEndsItsThreads() throws Throwable {
        Transfers.endsWhenInterrupted();
        Transfers.endsWhenInterruptedBefore();
    }
}
