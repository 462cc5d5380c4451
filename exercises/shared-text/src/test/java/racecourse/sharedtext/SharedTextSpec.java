package racecourse.sharedtext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import racecourse.api.Check;
import racecourse.api.Explored;
import racecourse.api.Hint;
import racecourse.api.Linearizability;
import racecourse.api.Threads;

/** The checks of the exercise. */
class SharedTextSpec {

    /** Each is appended by a thread of its own. */
    private static final List<String> LONG_TEXTS =
            List.of(
                    "abcdefghijklmnop",
                    "ABCDEFGHIJKLMNOP",
                    "qrstuvwxyz012345",
                    "QRSTUVWXYZ6789!?",
                    "+-*/=<>()[]{};:,");

    /** Half of a pair each, the smallest and the largest char. */
    private static final String UNUSUAL = "\uD83D\uDE00\uDE00\uD83D\0\uFFFF";

    @Property(seed = "1", tries = 100, shrinking = ShrinkingMode.FULL)
    @Check(
            title = "A text that one thread uses holds what was appended, in that order",
            points = 1,
            about = "SharedText.append")
    @Hint("Try the letters that the message names by hand, with one thread.")
    @Hint("Any char may be appended, and each text has its own letters.")
    void holdsWhatIsAppended(@ForAll String letters) {
        SharedText text = new SharedText();
        SharedText another = new SharedText();
        StringBuilder expected = new StringBuilder();
        for (char c : (letters + UNUSUAL).toCharArray()) {
            text.append(c);
            expected.append(c);
            assertEquals(expected.toString(), text.value(), "value() after an append");
        }
        assertEquals("", another.value(), "value() of another text, to which nobody appended");
    }

    @Explored(schedules = 8_000)
    @Check(
            title = "Appends at the same time are all there, in the order of each thread",
            points = 1,
            about = "SharedText.append",
            requires = "holdsWhatIsAppended")
    @Hint(
            "Reading the text, making it longer and writing it are three steps."
                    + " What if another thread comes in between?")
    @Hint("While one thread is at these steps, no other may be at them.")
    @Hint("All threads must take turns at the same lock: an object that stays the same.")
    void noAppendIsLost() throws Throwable {
        SharedText text = new SharedText();
        Threads.inParallel(
                () -> {
                    text.append('a');
                    text.value();
                    text.append('b');
                },
                () -> {
                    text.append('c');
                    text.append('d');
                });
        String value = text.value();
        if (!Merges.of("ab", "cd").contains(value)) {
            fail("one thread appended a and b, another c and d, and value() gave " + quoted(value));
        }
    }

    private static String quoted(String text) {
        return text == null ? "null" : '"' + text + '"';
    }

    @Test
    @Check(
            title = "The results of all calls fit one order of the calls",
            points = 1,
            about = "SharedText.value",
            requires = "noAppendIsLost")
    @Hint("value() too can come in the middle of something. What may it see then?")
    @Hint("value() must take the text of a single moment, and not a copy made earlier.")
    void linearizable() {
        Linearizability.of(Operations.class).against(SequentialText.class).checkResultsOnly();
    }

    @Explored(schedules = 5_000)
    @Check(
            title = "Every append that has returned is seen by all threads",
            points = 1,
            about = "SharedText.value",
            requires = "noAppendIsLost")
    @Hint("What makes one thread see what another has written? Look up happens-before.")
    @Hint("A thread that only reads has to synchronize as well, with those that write.")
    @Hint("Release and acquire order less than a lock or a volatile field does.")
    void neverStale() throws Throwable {
        SharedText one = new SharedText();
        SharedText other = new SharedText();
        String[] seen = new String[4];
        Threads.inParallel(
                () -> {
                    one.append('a');
                    seen[0] = other.value();
                },
                () -> {
                    other.append('b');
                    seen[1] = one.value();
                },
                () -> {
                    seen[2] = one.value();
                    seen[3] = one.value();
                });
        for (int i = 1; i < seen.length; i++) {
            if (!"".equals(seen[i]) && !"a".equals(seen[i])) {
                fail("an a was appended to an empty text, and value() gave " + quoted(seen[i]));
            }
        }
        if (seen[2].length() > seen[3].length()) {
            fail("an a was appended, and in one thread value() gave \"a\", then \"\"");
        }
        if ("".equals(seen[0]) && "".equals(seen[1])) {
            fail(
                    "two threads appended to a text each, then read the other's; both missed the"
                            + " other's letter, though one of them was appended first");
        }
    }

    @Explored(schedules = 3_000)
    @Check(
            title = "A thread that is interrupted appends all the same, and stays interrupted",
            points = 1,
            about = "SharedText.append",
            requires = "noAppendIsLost")
    @Hint("Neither method declares InterruptedException, so neither may give up on it.")
    @Hint("If you catch an interrupt while you wait: wait again, and set the flag afterwards.")
    void interruptsDoNoHarm() throws Throwable {
        SharedText text = new SharedText();
        boolean[] flag = new boolean[1];
        Thread interrupted =
                new Thread(
                        () -> {
                            text.append('a');
                            text.append('b');
                            Thread.currentThread().interrupt();
                            text.append('c');
                            text.value();
                            flag[0] = Thread.currentThread().isInterrupted();
                        });
        Threads.inParallel(
                () -> {
                    interrupted.start();
                    interrupted.join();
                },
                interrupted::interrupt,
                () -> text.append('d'));
        String value = text.value();
        if (!Merges.of("abc", "d").contains(value)) {
            fail(
                    "one thread appended a, b and c and was interrupted on the way, another"
                            + " appended d, and value() gave "
                            + quoted(value));
        }
        if (!flag[0]) {
            fail("a thread was interrupted, and after its calls its interrupt flag was not set");
        }
    }

    @Explored(schedules = 1_000, threadsMayStay = true)
    @Check(
            title = "write returns the whole text once both threads have written all of theirs",
            points = 1,
            about = "TwoWriters.write")
    @Hint("start() only starts a thread. What waits for its end?")
    @Hint("There are two threads to wait for; only then is the text whole.")
    void writeWaitsForBoth() throws InterruptedException {
        Sheet sheet = new Sheet();
        sheet.append('x');
        String result = TwoWriters.write(sheet, 2, 1);
        String atTheEnd = sheet.valueWhenNothingElseHappens();
        if (!atTheEnd.equals(result)) {
            fail(
                    "write returned "
                            + quoted(result)
                            + ", and in the end there was "
                            + quoted(atTheEnd));
        }
    }

    @Explored(schedules = 1_000, threadsMayStay = true)
    @Check(
            title =
                    "write starts both threads before it waits for either, and appends nothing itself",
            points = 1,
            about = "TwoWriters.write")
    @Hint("Could one thread be through before the other is started at all?")
    @Hint("run() of a Thread is a plain method call in the calling thread. start() starts one.")
    void writeStartsBothThreads() throws InterruptedException {
        Meeting meeting = new Meeting();
        try {
            TwoWriters.write(meeting, 1, 1);
        } catch (InterruptedException e) {
            // the meeting gave up waiting
        }
        String fault = meeting.fault();
        if (fault != null) {
            fail(fault);
        }
    }

    @Test
    @Check(
            title = "Negative counts are refused, and nothing happens",
            points = 1,
            about = "TwoWriters.write")
    @Hint("The Javadoc of write says which exception it throws.")
    @Hint("Check both counts before anything else is done.")
    void refusesNegativeCounts() {
        for (int[] counts :
                new int[][] {
                    {-1, -1},
                    {-1, 3},
                    {3, -1},
                    {0, Integer.MIN_VALUE},
                    {Integer.MIN_VALUE, Integer.MIN_VALUE}
                }) {
            String call = "write(text, " + counts[0] + ", " + counts[1] + ")";
            Sheet sheet = new Sheet();
            long started = startedThreads();
            assertThrows(
                    IllegalArgumentException.class,
                    () -> TwoWriters.write(sheet, counts[0], counts[1]),
                    call);
            assertEquals(0, startedThreads() - started, "threads started by " + call);
            assertEquals("", sheet.value(), "the text after " + call);
        }
    }

    private static long startedThreads() {
        return ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
    }

    @Test
    @Check(
            title = "write appends exactly as often as it is told, up to 10,000 times",
            points = 1,
            about = "TwoWriters.write",
            requires = {"holdsWhatIsAppended", "writeWaitsForBoth", "writeStartsBothThreads"})
    @Hint("Check the bounds of your loops with 0, 1 and 2.")
    @Hint("Does the text have room for 20,000 letters?")
    void writesExactly() throws InterruptedException {
        for (int[] counts : new int[][] {{0, 0}, {0, 1}, {1, 0}, {3, 2}, {10_000, 10_000}}) {
            Sheet sheet = new Sheet();
            sheet.append('x');
            assertEquals(
                    counts[0] + " times o, " + counts[1] + " times O, 1 others",
                    lettersOf(TwoWriters.write(sheet, counts[0], counts[1])),
                    "write(a text with an x, " + counts[0] + ", " + counts[1] + ")");
        }
        SharedText text = new SharedText();
        TwoWriters.write(text, 10_000, 0);
        assertEquals(
                "10000 times o, 10000 times O, 0 others",
                lettersOf(TwoWriters.write(text, 0, 10_000)),
                "write(text, 10000, 0), then write(text, 0, 10000)");
    }

    private static String lettersOf(String text) {
        long lower = text.chars().filter(c -> c == 'o').count();
        long upper = text.chars().filter(c -> c == 'O').count();
        long others = text.length() - lower - upper;
        return lower + " times o, " + upper + " times O, " + others + " others";
    }

    @Explored(schedules = 1_000, threadsMayStay = true)
    @Check(
            title = "An interrupted write throws an InterruptedException",
            points = 1,
            about = "TwoWriters.write",
            requires = "writeWaitsForBoth")
    @Hint("write declares InterruptedException: let the caller have it.")
    @Hint("Wait with something that notices an interrupt, and don't catch what it throws.")
    void interruptedWriteThrows() throws InterruptedException {
        throwsWhenInterrupted(1, 1);
        throwsWhenInterrupted(1, 0);
        throwsWhenInterrupted(0, 1);
    }

    private static void throwsWhenInterrupted(int lower, int upper) throws InterruptedException {
        Busy text = new Busy();
        String[] end = new String[1];
        Thread caller =
                new Thread(
                        () -> {
                            try {
                                TwoWriters.write(text, lower, upper);
                                end[0] = "returned normally";
                            } catch (InterruptedException e) {
                                end[0] = "threw InterruptedException";
                            } catch (RuntimeException e) {
                                end[0] = "threw " + e;
                            }
                            text.writeHasEnded();
                        });
        caller.start();
        caller.interrupt();
        caller.join();
        if (!end[0].equals("threw InterruptedException")) {
            fail(
                    "write(text, %d, %d) was interrupted while it was writing, and %s"
                            .formatted(lower, upper, end[0]));
        }
    }

    @Explored(schedules = 4_000, earlyReads = true)
    @Check(
            title = "Appends at the same time are all there in a long text too",
            points = 1,
            about = "SharedText.append",
            requires = "noAppendIsLost")
    @Hint("What does append do when the text needs more room than it has?")
    @Hint("Making room and writing the letter must not be separated by another thread's append.")
    @Hint("A value() that meets a copy by chance may find in it what was there before the copying.")
    void noAppendIsLostInLongTexts() throws Throwable {
        growsUnderAReader();
        SharedText text = new SharedText();
        Threads.inParallel(
                LONG_TEXTS.stream()
                        .map(letters -> (Threads.Body) () -> appendEach(letters, text))
                        .toArray(Threads.Body[]::new));
        String value = text.value();
        for (String letters : LONG_TEXTS) {
            if (value == null
                    || value.length() != letters.length() * LONG_TEXTS.size()
                    || !letters.equals(only(letters, value))) {
                fail(
                        LONG_TEXTS.size()
                                + " threads appended 16 letters each, one of them "
                                + letters
                                + ", and value() gave "
                                + quoted(value));
            }
        }
    }

    private static void growsUnderAReader() throws Throwable {
        SharedText text = new SharedText();
        String[] seen = new String[4];
        Threads.inParallel(
                () -> appendEach(LONG_TEXTS.get(0), text),
                () -> {
                    for (int i = 0; i < seen.length; i++) {
                        seen[i] = text.value();
                    }
                });
        for (String value : seen) {
            if (value == null || !LONG_TEXTS.get(0).startsWith(value)) {
                fail(
                        "a thread appended the letters "
                                + LONG_TEXTS.get(0)
                                + ", and value() gave meanwhile "
                                + quoted(value));
            }
        }
    }

    private static String only(String letters, String text) {
        StringBuilder found = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (letters.indexOf(c) >= 0) {
                found.append(c);
            }
        }
        return found.toString();
    }

    private static void appendEach(String letters, SharedText text) {
        for (int i = 0; i < letters.length(); i++) {
            text.append(letters.charAt(i));
        }
    }

    /** The calls that Lincheck makes; it finds nothing in objects that aren't made here. */
    public static class Operations {
        private final SharedText text = new SharedText();

        @Operation
        public void appendLower() {
            text.append('o');
        }

        @Operation
        public void appendUpper() {
            text.append('O');
        }

        @Operation
        public String value() {
            return text.value();
        }
    }

    /** What they do if one thread makes them. */
    public static class SequentialText {
        private final StringBuilder text = new StringBuilder();

        public void appendLower() {
            text.append('o');
        }

        public void appendUpper() {
            text.append('O');
        }

        public String value() {
            return text.toString();
        }
    }
}
