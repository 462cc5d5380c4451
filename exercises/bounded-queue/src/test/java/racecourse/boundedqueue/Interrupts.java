package racecourse.boundedqueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import racecourse.api.Threads;

/** Scenarios in which a thread that puts or takes is interrupted at any step. */
final class Interrupts {

    private Interrupts() {}

    /** The queue stays full until the interrupted put has ended. */
    static void putOnAFullQueue() throws Throwable {
        BoundedQueue<Object> queue = new BoundedQueue<>(1);
        queue.put(0);
        Attempt putter = Attempt.toPut("Putter", queue, 1);
        Attempt interrupted = Attempt.toPut("Interrupted putter", queue, 2);
        interrupted.interrupt();
        assertTrue(interrupted.endsInterrupted(), "put(2) came back from a full queue");
        assertEquals(0, queue.take(), "take() while put(1) waits");
        putter.result();
        assertEquals(
                1, queue.take(), "what is in the queue after put(1) and an interrupted put(2)");
        assertEquals(0, queue.size(), "size() when all items have been taken");
    }

    /** The queue stays empty until the interrupted take has ended. */
    static void takeFromAnEmptyQueue() throws Throwable {
        BoundedQueue<Object> queue = new BoundedQueue<>(1);
        Attempt taker = Attempt.toTake("Taker", queue);
        Attempt interrupted = Attempt.toTake("Interrupted taker", queue);
        interrupted.interrupt();
        assertTrue(interrupted.endsInterrupted(), "take() came back from an empty queue");
        queue.put(1);
        assertEquals(1, taker.result(), "what the taker that was not interrupted got");
        assertEquals(0, queue.size(), "size() when the item has been taken");
    }

    /** Room comes at the same time as the interrupt, and another thread could use it as well. */
    static void putWhileRoomComes() throws Throwable {
        BoundedQueue<Object> queue = new BoundedQueue<>(1);
        queue.put(0);
        AtomicBoolean sent = new AtomicBoolean();
        Attempt interrupted =
                Attempt.toPutOrTake(
                        "Interrupted putter",
                        () -> keepsFlagOnce(sent, "put", () -> put(queue, 2)));
        Attempt putter = Attempt.toPut("Putter", queue, 1);
        Attempt interrupter = Attempt.started("Interrupter", () -> interrupt(interrupted, sent));
        assertEquals(0, queue.take(), "take() while put(1) and put(2) wait");
        if (interrupted.endsInterrupted()) {
            putter.result();
            assertEquals(1, queue.take(), "what is left after an interrupted put(2)");
        } else {
            Object next = queue.take();
            putter.result();
            List<Object> rest = Arrays.asList(next, queue.take());
            assertTrue(
                    rest.equals(List.of(1, 2)) || rest.equals(List.of(2, 1)),
                    "1 and 2 were put, taken were " + rest);
        }
        assertEquals(0, queue.size(), "size() when all items have been taken");
        interrupter.result();
    }

    /**
     * An item comes at the same time as the interrupt, and another thread waits for one as well.
     */
    static void takeWhileAnItemComes() throws Throwable {
        BoundedQueue<Object> queue = new BoundedQueue<>(1);
        AtomicBoolean sent = new AtomicBoolean();
        Attempt interrupted =
                Attempt.toPutOrTake(
                        "Interrupted taker", () -> keepsFlagOnce(sent, "take", queue::take));
        Attempt taker = Attempt.toTake("Taker", queue);
        Attempt interrupter = Attempt.started("Interrupter", () -> interrupt(interrupted, sent));
        queue.put(1);
        if (interrupted.endsInterrupted()) {
            assertEquals(1, taker.result(), "what the taker that was not interrupted got");
        } else {
            queue.put(2);
            List<Object> taken = Arrays.asList(taker.result(), interrupted.result());
            assertTrue(
                    taken.equals(List.of(1, 2)) || taken.equals(List.of(2, 1)),
                    "1 and 2 were put, taken were " + taken);
        }
        assertEquals(0, queue.size(), "size() when all items have been taken");
        interrupter.result();
    }

    /** There is nothing to wait for: put and take may throw, or go on and keep the flag. */
    static void flagSetWithNothingToWaitFor() throws Throwable {
        BoundedQueue<Object> queue = new BoundedQueue<>(2);
        queue.put(1);
        Attempt putter = Attempt.started("Putter", () -> keepsFlag("put", () -> put(queue, 2)));
        boolean twoIsIn = !putter.endsInterrupted();
        assertEquals(
                twoIsIn ? 2 : 1, queue.size(), "size() after put(1) and an interrupted put(2)");
        Attempt taker = Attempt.started("Taker", () -> keepsFlag("take", queue::take));
        if (taker.endsInterrupted()) {
            assertEquals(1, queue.take(), "the interrupted take() must have taken nothing");
        } else {
            assertEquals(1, taker.result(), "what the interrupted take() took");
        }
        if (twoIsIn) {
            assertEquals(2, queue.take(), "take() after put(2)");
        }
        assertTrue(queue.offer(3), "offer(3) on an empty queue");
        assertTrue(queue.offer(4), "offer(4) with room for one more");
        assertEquals(2, queue.size(), "size() when the queue is full again");
    }

    private static Object keepsFlag(String operation, Attempt.Task task)
            throws InterruptedException {
        Thread.currentThread().interrupt();
        Object result = task.run();
        assertTrue(Thread.interrupted(), operation + " went on and lost the interrupt flag");
        return result;
    }

    private static Object put(BoundedQueue<Object> queue, Object item) throws InterruptedException {
        queue.put(item);
        return item;
    }

    private static Object keepsFlagOnce(AtomicBoolean sent, String operation, Attempt.Task task)
            throws InterruptedException {
        Object result = task.run();
        while (!sent.get()) {
            Threads.giveWay();
        }
        assertTrue(Thread.interrupted(), operation + " went on and lost the interrupt flag");
        return result;
    }

    private static Object interrupt(Thread thread, AtomicBoolean sent) {
        thread.interrupt();
        sent.set(true);
        return null;
    }
}
