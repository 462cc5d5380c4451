package racecourse.lockfreestack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import racecourse.api.Check;
import racecourse.api.Explored;
import racecourse.api.Hint;
import racecourse.api.Linearizability;
import racecourse.api.OffLimits;
import racecourse.api.Threads;

/** The numbers are those of the statement. */
class LockFreeStackSpec {

    /** As deep as the statement says. */
    private static final int DEEP = 20_000;

    /**
     * A little less than the statement says: the C library may give a new thread the call stack of
     * one that has ended, if that is at most four times as large, and those of others are 1 MiB.
     */
    private static final long SMALL_CALL_STACK_BYTES = 240 * 1024;

    /** What is done to a stack. */
    enum Call {
        PUSH,
        POP,
        PEEK,
        SIZE
    }

    // 1
    @Test
    @OffLimits(
            value = {
                "synchronized",
                "java.lang.Object#wait",
                "java.lang.Thread#sleep",
                "java.lang.Thread#join",
                "java.util.concurrent.TimeUnit#sleep",
                "java.util.concurrent.TimeUnit#timed*",
                "java.util.concurrent.locks.*",
                "java.util.concurrent.Semaphore",
                "java.util.concurrent.CountDownLatch",
                "java.util.concurrent.CyclicBarrier",
                "java.util.concurrent.Phaser",
                "java.util.concurrent.*BlockingQueue",
                "java.util.concurrent.*BlockingDeque",
                "java.util.concurrent.DelayQueue",
                "java.util.concurrent.SynchronousQueue",
                "java.util.concurrent.ConcurrentHashMap",
                "java.util.concurrent.CopyOnWriteArray*",
                "java.util.concurrent.Executors",
                "java.util.concurrent.*Executor",
                "java.util.concurrent.*ExecutorService",
                "java.util.concurrent.ForkJoin*",
                "java.util.Vector",
                "java.util.Stack",
                "java.util.Hashtable",
                "java.util.Collections#synchronized*",
                "java.lang.StringBuffer"
            },
            instead = "compare-and-set, of an AtomicReference or a VarHandle, and try again")
    @Check(
            title = "A stack without locks holds an element",
            points = 1,
            about = "LockFreeStack.push")
    @Hint("A loop around compareAndSet takes the place of a lock.")
    @Hint("What must change together can be fields of one object that never changes.")
    void holdsAnElement() {
        LockFreeStack<Object> stack = new LockFreeStack<>();
        stack.push("element");
        assertEquals("element", stack.pop(), "pop() after push(\"element\")");
    }

    // 2
    @Property(tries = 200, seed = "42")
    @Check(
            title = "One thread alone finds a stack: last in, first out",
            points = 1,
            about = "LockFreeStack.pop",
            requires = "holdsAnElement")
    @Hint("Follow the shortest failing sequence with pencil and paper, one call at a time.")
    @Hint("Elements may be equal: tell them apart by ==. Each stack has its own.")
    void behavesLikeAStack(@ForAll @Size(max = 30) List<Call> calls) {
        History history = new History(2);
        int made = 0;
        for (Call call : calls) {
            switch (call) {
                case PUSH -> history.before().push(0, new Item(++made));
                case POP -> history.before().pop(0);
                case PEEK -> history.before().peek(0);
                case SIZE -> history.before().size(0);
            }
        }
        history.before().size(1);
        history.before().pop(1);
        history.drain();
        history.assertExplained();
    }

    // 3
    @Test
    @Check(
            title = "20,000 elements are not too many, in a thread with a small call stack",
            points = 1,
            about = "LockFreeStack.size",
            requires = "behavesLikeAStack")
    @Hint("A method that calls itself for each element needs a frame for each. Use a loop.")
    void mayBeDeep() throws Throwable {
        Throwable[] thrown = new Throwable[1];
        Runnable body =
                () -> {
                    try {
                        fillAndLook();
                    } catch (Throwable e) {
                        thrown[0] = e;
                    }
                };
        Thread small = new Thread(null, body, "Small", SMALL_CALL_STACK_BYTES);
        small.start();
        small.join();
        if (thrown[0] != null) {
            throw thrown[0];
        }
    }

    private static void fillAndLook() {
        LockFreeStack<Object> stack = new LockFreeStack<>();
        for (int i = 1; i <= DEEP; i++) {
            stack.push(i);
        }
        assertEquals(DEEP, stack.size(), "size() after " + DEEP + " pushes");
        for (int i = DEEP; i > DEEP - 10; i--) {
            assertEquals(i, stack.peek(), "peek() with " + i + " elements");
            assertEquals(i, stack.pop(), "pop() with " + i + " elements");
        }
        assertEquals(DEEP - 10, stack.size(), "size() after 10 pops");
    }

    // 4
    @Explored(schedules = 4_000)
    @Check(
            title = "Every element is popped once, however many threads push and pop",
            points = 1,
            about = "LockFreeStack.push",
            requires = "holdsAnElement")
    @Hint("Reading the top and writing it are two steps. What if another thread comes in between?")
    @Hint("compareAndSet answers. What do you do if it says false?")
    @Hint("After a failed attempt begin from the top: read it again, and what is below it.")
    void noElementIsLostOrDoubled() throws Throwable {
        History history = new History(1);
        history.before().push(0, 1);
        History.Line one = history.thread();
        History.Line two = history.thread();
        Threads.inParallel(
                () -> {
                    one.push(0, 2);
                    one.pop(0);
                    one.pop(0);
                },
                () -> {
                    two.pop(0);
                    two.push(0, 3);
                    two.push(0, 4);
                });
        history.drain();
        history.assertExplained();
    }

    // 5
    @Test
    @Check(
            title = "The results of all calls fit one order of the calls",
            points = 1,
            about = "LockFreeStack.size",
            requires = "noElementIsLostOrDoubled")
    @Hint("At which single step of each method does the call happen, for all others to see?")
    @Hint(
            "If the elements change in one step and the count in another, somebody sees the one only.")
    @Hint("Let each node know how many there are from it downwards.")
    void linearizable() {
        Linearizability.of(StackOperations.class).against(SequentialStack.class).checkResultsOnly();
    }

    // 6
    @Explored(schedules = 8_000)
    @Check(
            title = "size() and peek() show the stack as it was at one moment",
            points = 1,
            about = "LockFreeStack.size",
            requires = "noElementIsLostOrDoubled")
    @Hint("A number that is counted up after the push, or before it, is wrong for a while.")
    @Hint("Read the top once, and answer from what hangs on it. It must not change afterwards.")
    void sizeAndPeekAreTrue() throws Throwable {
        History history = new History(1);
        history.before().push(0, 1);
        History.Line pusher = history.thread();
        History.Line popper = history.thread();
        History.Line reader = history.thread();
        Threads.inParallel(
                () -> {
                    pusher.push(0, 2);
                    pusher.size(0);
                },
                () -> popper.pop(0),
                () -> {
                    reader.size(0);
                    reader.peek(0);
                });
        history.after().size(0);
        history.drain();
        history.assertExplained();
    }

    // 7
    @Explored(schedules = 3_000)
    @Check(
            title = "The same top is not the same stack: nothing comes back that was popped",
            points = 1,
            about = "LockFreeStack.pop",
            requires = "noElementIsLostOrDoubled")
    @Hint(
            "pop has read the top and what is below it; others pop both, and push. Is the top the same?")
    @Hint("A node or an element that is used again looks like the one that was there before.")
    @Hint("Make a new node for each push, or count the changes: AtomicStampedReference.")
    void sameTopIsNotTheSameStack() throws Throwable {
        History history = new History(1);
        Item again = new Item(3);
        history.before().push(0, new Item(1));
        history.before().push(0, new Item(2));
        history.before().push(0, again);
        History.Line one = history.thread();
        History.Line two = history.thread();
        Threads.inParallel(
                () -> one.pop(0),
                () -> {
                    two.pop(0);
                    two.pop(0);
                    two.pop(0);
                    two.push(0, again);
                });
        history.drain();
        history.assertExplained();
    }

    // 7
    @Explored(schedules = 13_000, switchesOften = true)
    @Check(
            title = "Neither is it with three threads, and nobody reads what is used again",
            points = 1,
            about = "LockFreeStack.pop",
            requires = "noElementIsLostOrDoubled")
    @Hint("One thread's pop has given a node away; another's push takes it, and puts it elsewhere.")
    @Hint("What peek and size read of a node counts only if it was still on the stack meanwhile.")
    @Hint("What two threads hand to each other must be taken by compare-and-set, too.")
    void nothingUsedAgainIsSeen() throws Throwable {
        History history = new History(1);
        Item again = new Item(4);
        for (int i = 1; i <= 3; i++) {
            history.before().push(0, new Item(i));
        }
        history.before().push(0, again);
        History.Line one = history.thread();
        History.Line two = history.thread();
        History.Line three = history.thread();
        Item fifth = new Item(5);
        Threads.inParallel(
                () -> {
                    one.peek(0);
                    one.pop(0);
                },
                () -> {
                    two.pop(0);
                    two.pop(0);
                    two.push(0, again);
                },
                () -> {
                    three.push(0, fifth);
                    three.size(0);
                });
        history.drain();
        history.assertExplained();
    }

    // 8
    @Explored(schedules = 1_000)
    @Check(
            title = "No thread sees a stale stack, or an element that is not there yet",
            points = 1,
            about = "LockFreeStack.peek",
            requires = "noElementIsLostOrDoubled")
    @Hint("What makes one thread see what another has written? Look up happens-before.")
    @Hint("get and compareAndSet of an AtomicReference do; plain fields and plain modes don't.")
    @Hint("Acquire and release order less: a read may overtake the push that stands before it.")
    void neverStale() throws Throwable {
        History history = new History(2);
        History.Line one = history.thread();
        History.Line two = history.thread();
        History.Line three = history.thread();
        Threads.inParallel(
                () -> {
                    one.push(0, 1);
                    one.pop(1);
                },
                () -> {
                    two.push(1, 2);
                    two.peek(0);
                },
                () -> {
                    three.push(1, 3);
                    three.size(0);
                });
        history.drain();
        history.assertExplained();
        nothingIsStale();
    }

    private static void nothingIsStale() throws Throwable {
        History history = new History(2);
        history.before().push(0, 1);
        History.Line one = history.thread();
        History.Line two = history.thread();
        Threads.inParallel(
                () -> {
                    one.pop(0);
                    one.size(1);
                },
                () -> {
                    two.push(1, 2);
                    two.peek(0);
                });
        history.assertExplained();
    }

    // 9
    @Explored(schedules = 1_000)
    @Check(
            title = "Lock-free: wherever one thread is stopped, the others come to their end",
            points = 2,
            about = "LockFreeStack.pop",
            requires = "noElementIsLostOrDoubled")
    @Hint("One thread has been stopped for good in the middle of a call. Who needs it to go on?")
    @Hint("A flag that one thread sets and the others wait for is a lock, whatever its name.")
    @Hint("Who finds something half done can finish it for the other, instead of waiting.")
    void lockFree() throws Throwable {
        LockFreeStack<Object> stack = new LockFreeStack<>();
        stack.push(1);
        stack.push(2);
        Threads.othersFinishWithout(
                () -> {
                    stack.push(3);
                    stack.pop();
                    stack.size();
                    stack.peek();
                    stack.pop();
                },
                () -> {
                    stack.push(4);
                    stack.size();
                    stack.pop();
                    stack.peek();
                },
                () -> {
                    stack.pop();
                    stack.push(5);
                    stack.size();
                });
    }

    // 10
    @Explored(schedules = 1_000)
    @Check(
            title =
                    "A thread that is interrupted does its work all the same, and stays interrupted",
            points = 1,
            about = "LockFreeStack.push",
            requires = "noElementIsLostOrDoubled")
    @Hint("None of the methods declares InterruptedException, so none may give up on an interrupt.")
    void interruptsDoNoHarm() throws Throwable {
        History history = new History(1);
        History.Line interrupted = history.thread();
        History.Line other = history.thread();
        Threads.inParallel(
                () -> {
                    Thread.currentThread().interrupt();
                    interrupted.push(0, 1);
                    interrupted.size(0);
                    interrupted.pop(0);
                    interrupted.push(0, 2);
                    interrupted.peek(0);
                    assertTrue(
                            Thread.currentThread().isInterrupted(),
                            "the interrupt flag, which was set before the calls");
                },
                () -> {
                    other.push(0, 3);
                    other.pop(0);
                });
        history.drain();
        history.assertExplained();
    }
}
