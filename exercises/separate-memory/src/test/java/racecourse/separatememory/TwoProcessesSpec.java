package racecourse.separatememory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import racecourse.Jvm;
import racecourse.api.Check;
import racecourse.api.Explored;
import racecourse.api.Hint;
import racecourse.api.Processes;
import racecourse.api.RealProcesses;
import racecourse.api.Threads;
import racecourse.api.spi.StartedProcess;

/** The checks of the exercise. Their children are simulated, except in the last one. */
class TwoProcessesSpec {

    /** How many bytes a pipe holds here; a real one is full as well, some day. */
    private static final int SMALL_PIPE = 8;

    /** Whoever reads in the common pool shall not have to know how many cores there are. */
    private static final int MANY_CORES = 32;

    private static void pipesHold(int bytes) {
        // A thread that reads from a process may die when that is killed, and does no harm.
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
        Processes.cores(MANY_CORES);
        Processes.pipeCapacity(bytes);
    }

    private static void writerIs(Class<?> by) {
        pipesHold(SMALL_PIPE);
        Processes.replaceMain(Writer.class, by);
    }

    /** The characters of a text that are among these. */
    private static String only(String characters, String text) {
        return text.replaceAll("[^" + characters + "]", "");
    }

    private static void assertLetters(int lower, int upper, String text) {
        String call = "write(" + lower + ", " + upper + ")";
        assertEquals(lower, only("o", text).length(), "letters o in what " + call + " returns");
        assertEquals(upper, only("O", text).length(), "letters O in what " + call + " returns");
        assertEquals(lower + upper, text.length(), "length of what " + call + " returns");
    }

    // ---- the writer

    private static Process writer(String... args) throws IOException {
        return Jvm.command(Writer.class, args)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Explored(schedules = 15)
    @Check(
            title =
                    "Writer writes its letter as often as it is told, nothing else, and ends with 0",
            points = 1,
            about = "Writer.main")
    @Hint("Run Writer by hand, with a letter and a number.")
    @Hint("Is there a line break too much? Are the last letters still in a buffer when it ends?")
    void writerWrites() throws Exception {
        for (int times : new int[] {1, 3, 0, 20}) {
            Process process = writer("x", String.valueOf(times));
            String text = new String(process.getInputStream().readAllBytes());
            String call = "Writer x " + times;
            assertEquals("x".repeat(times), text, "what " + call + " writes");
            assertEquals(0, process.waitFor(), "exit code of " + call);
        }
    }

    @Explored(schedules = 15)
    @Check(
            title = "Writer refuses wrong arguments",
            points = 1,
            about = "Writer.main",
            requires = "writerWrites")
    @Hint("How does a program say that something went wrong? System.exit, or an exception.")
    @Hint(
            "Which arguments are wrong? Too few, too many, a letter that is none, a number that isn't.")
    void writerRefuses() throws Exception {
        String[][] wrong = {
            {},
            {"x"},
            {"x", "1", "2"},
            {"xy", "1"},
            {"", "1"},
            {"x", "y"},
            {"x", "-1"},
            {"x", ""},
            {"xy", "0"},
            {"\uD83D\uDE00", "1"}
        };
        for (String[] args : wrong) {
            if (writer(args).waitFor() == 0) {
                fail("Writer with the arguments " + List.of(args) + " ended with exit code 0");
            }
        }
    }

    // ---- what write returns

    @Explored(schedules = 200, threadsMayStay = true)
    @Check(
            title = "write returns what both processes have written",
            points = 2,
            about = "TwoProcesses.write",
            requires = "writerWrites")
    @Hint("The static fields of a process are its own. What else leads from one to another?")
    @Hint("Writer writes to its standard output, and Process.getInputStream is where you read it.")
    @Hint("Who reads it? If that is another thread, has it read all when you take its text?")
    void returnsBothTexts() throws Exception {
        pipesHold(SMALL_PIPE);
        assertLetters(3, 2, TwoProcesses.write(3, 2));
        List<String> started = new ArrayList<>();
        for (StartedProcess child : Processes.children()) {
            started.add(String.join(" ", child.arguments()));
        }
        started.sort(null);
        assertEquals(List.of("O 2", "o 3"), started, "arguments of the Writers that were started");
        assertLetters(0, 4, TwoProcesses.write(0, 4));
        assertLetters(0, 0, TwoProcesses.write(0, 0));
    }

    private static final String ONE_TEXT = "ab\ncc\r\n a\n";
    private static final String OTHER_TEXT = "1-2\t3312\0\u007F";

    /** Writes a text that isn't made of letters, in two parts. */
    static final class WritesText {
        public static void main(String[] args) {
            String text = args[0].equals("o") ? ONE_TEXT : OTHER_TEXT;
            System.out.print(text.substring(0, 3));
            System.out.print(text.substring(3));
        }
    }

    @Explored(schedules = 100, threadsMayStay = true)
    @Check(
            title = "write returns what it reads, whatever that is",
            points = 1,
            about = "TwoProcesses.write",
            requires = "returnsBothTexts")
    @Hint("Another program may stand in Writer's place. Does every character get through?")
    @Hint("readLine takes line breaks away, and doesn't tell which ones.")
    void returnsWhatItReads() throws Exception {
        writerIs(WritesText.class);
        for (int count : new int[] {1, 0}) {
            String call = "write(" + count + ", " + count + ")";
            String text = TwoProcesses.write(count, count);
            String what = "what " + call + " returns of the characters that one process wrote";
            assertEquals(ONE_TEXT, only("abc \r\n", text), what);
            assertEquals(OTHER_TEXT, only("0-9\t\0\u007F-", text), what);
            assertEquals(
                    ONE_TEXT.length() + OTHER_TEXT.length(),
                    text.length(),
                    "length of the text that " + call + " returns");
        }
    }

    /** Succeeds, and has something to say. */
    static final class Warns {
        public static void main(String[] args) {
            System.err.print("warn");
            System.out.print(args[0]);
            System.err.print("ing");
        }
    }

    @Explored(schedules = 100, threadsMayStay = true)
    @Check(
            title = "What a process writes to standard error is no part of the result",
            points = 1,
            about = "TwoProcesses.write",
            requires = "returnsBothTexts")
    @Hint("A process has two streams out. Which of them do you read, and into what?")
    void errorsAreNoOutput() throws Exception {
        writerIs(Warns.class);
        String text = TwoProcesses.write(1, 1);
        if (!text.equals("oO") && !text.equals("Oo")) {
            fail(
                    "the processes write an o, an O, and a warning each to standard error, and"
                            + " write returns: "
                            + text);
        }
    }

    @Explored(schedules = 20, threadsMayStay = true)
    @Check(
            title = "Negative counts are refused before any process is started",
            points = 1,
            about = "TwoProcesses.write")
    @Hint("Look at both numbers first, and start the processes afterwards.")
    void negativeCounts() {
        for (int[] counts : new int[][] {{-1, 2}, {2, -1}, {-3, -3}, {0, Integer.MIN_VALUE}}) {
            String call = "write(" + counts[0] + ", " + counts[1] + ")";
            assertThrows(
                    IllegalArgumentException.class,
                    () -> TwoProcesses.write(counts[0], counts[1]),
                    call);
            assertEquals(
                    0, Processes.children().size(), "number of processes that " + call + " starts");
        }
    }

    // ---- at the same time, and more than a pipe holds

    /** Waits until both have been started. */
    static final class WaitsForTheOther {
        public static void main(String[] args) {
            Processes.awaitChildren(2);
            System.out.print(args[0]);
        }
    }

    @Explored(schedules = 100, threadsMayStay = true)
    @Check(
            title = "The second process is started without waiting for the first",
            points = 1,
            about = "TwoProcesses.write",
            requires = "returnsBothTexts")
    @Hint("Start both, and only then wait for anything.")
    void bothRunAtOnce() throws Exception {
        writerIs(WaitsForTheOther.class);
        assertLetters(1, 1, TwoProcesses.write(1, 1));
    }

    @Explored(schedules = 100, threadsMayStay = true)
    @Check(
            title = "A process may write more than a pipe holds",
            points = 2,
            about = "TwoProcesses.write",
            requires = "bothRunAtOnce")
    @Hint("A pipe holds so many bytes, and who writes more waits until somebody has read some.")
    @Hint("If you wait for the end of a process, who reads what it writes meanwhile?")
    void moreThanAPipeHolds() throws Exception {
        pipesHold(SMALL_PIPE);
        assertLetters(3 * SMALL_PIPE, 0, TwoProcesses.write(3 * SMALL_PIPE, 0));
        assertLetters(1, 3 * SMALL_PIPE, TwoProcesses.write(1, 3 * SMALL_PIPE));
        int many = 2 * SMALL_PIPE + 1;
        assertLetters(many, many, TwoProcesses.write(many, many));
    }

    /** Fills its two pipes by turns. */
    static final class FillsBothPipes {
        public static void main(String[] args) {
            String much = "e".repeat(2 * SMALL_PIPE);
            System.err.print(much);
            System.out.print(args[0].repeat(2 * SMALL_PIPE));
            System.err.print(much);
            System.out.print(args[0]);
        }
    }

    @Explored(schedules = 100, threadsMayStay = true)
    @Check(
            title = "A process may write more to standard error than a pipe holds",
            points = 2,
            about = "TwoProcesses.write",
            requires = "moreThanAPipeHolds")
    @Hint("Standard error is a pipe too. Who empties it while you read the other one?")
    @Hint("Let a thread read it, or let it lead elsewhere: ProcessBuilder.redirectError.")
    void moreErrorsThanAPipeHolds() throws Exception {
        writerIs(FillsBothPipes.class);
        int length = 2 * SMALL_PIPE + 1;
        assertLetters(length, length, TwoProcesses.write(1, 1));
    }

    // ---- failures

    private static final int CODE = 41;

    /** Of two, that with a 1 for its number fails. */
    static final class FailsForOne {
        public static void main(String[] args) {
            System.out.print("x".repeat(2 * SMALL_PIPE));
            if (args[1].equals("1")) {
                System.err.print("no paper\nno ink");
                System.exit(CODE);
            }
        }
    }

    /** Is killed, and has nothing to say. */
    static final class IsKilled {
        public static void main(String[] args) {
            Runtime.getRuntime().halt(128 + 9);
        }
    }

    private static IOException assertFails(int lower, int upper, int code) {
        String call = "write(" + lower + ", " + upper + ")";
        String why = ", of which a process ended with exit code " + code;
        IOException thrown =
                assertThrows(IOException.class, () -> TwoProcesses.write(lower, upper), call + why);
        String message = String.valueOf(thrown.getMessage());
        if (!message.matches("(?s)(.*\\D)?" + code + "(\\D.*)?")) {
            fail("the message of the IOException of " + call + why + ", lacks that: " + message);
        }
        return thrown;
    }

    @Explored(schedules = 100, threadsMayStay = true)
    @Check(
            title = "A process that fails is an IOException with its exit code and standard error",
            points = 2,
            about = "TwoProcesses.write",
            requires = "returnsBothTexts")
    @Hint("Process.waitFor returns the exit code. Do you look at it, for both processes?")
    @Hint(
            "The exception's message has the number, and all that the process wrote to standard error.")
    void failuresAreReported() {
        writerIs(FailsForOne.class);
        for (int[] counts : new int[][] {{1, 2}, {2, 1}, {1, 1}}) {
            String message = assertFails(counts[0], counts[1], CODE).getMessage();
            for (String line : new String[] {"no paper", "no ink"}) {
                if (!message.contains(line)) {
                    fail(
                            "the process wrote '"
                                    + line
                                    + "' to standard error, and it isn't in the message: "
                                    + message);
                }
            }
        }
        writerIs(IsKilled.class);
        assertFails(1, 2, 128 + 9);
    }

    private static final int LINES = 1_100;

    private static String line(int number) {
        return "this line is the "
                + (10_000 + number)
                + "th of those that a process in trouble writes";
    }

    /** Fails with an explanation of 80 kB. */
    static final class ExplainsAtLength {
        public static void main(String[] args) {
            String[] lines = new String[LINES];
            for (int i = 0; i < LINES; i++) {
                lines[i] = line(i);
            }
            if (args[1].equals("1")) {
                System.err.print(String.join("\n", lines));
                System.exit(CODE);
            }
        }
    }

    @Explored(schedules = 2, steps = 5_000_000, threadsMayStay = true)
    @Check(
            title = "The first 64 KiB of standard error are in the message, and more does no harm",
            points = 1,
            about = "TwoProcesses.write",
            requires = {"failuresAreReported", "moreErrorsThanAPipeHolds"})
    @Hint("How much of standard error do you keep?")
    @Hint("If you keep the beginning only: do you go on reading, so that the process can go on?")
    void longErrors() {
        pipesHold(4096);
        Processes.replaceMain(Writer.class, ExplainsAtLength.class);
        String message = assertFails(1, 2, CODE).getMessage();
        int at = 0;
        int length = 0;
        for (int i = 0; length + line(i).length() <= 64 * 1024; i++) {
            at = message.indexOf(line(i), at);
            if (at < 0) {
                fail(
                        "a process wrote 80 kB to standard error, and of its first 64 KiB this line"
                                + " isn't in the message, which begins after "
                                + length
                                + " bytes: "
                                + line(i));
            }
            length += line(i).length() + 1;
        }
    }

    // ---- no process is left

    private static void assertAllEnded(String when) {
        for (StartedProcess child : Processes.children()) {
            if (child.alive()) {
                fail(
                        "the process that runs Writer "
                                + String.join(" ", child.arguments())
                                + " is still alive when "
                                + when);
            }
        }
    }

    @Explored(schedules = 120, threadsMayStay = true)
    @Check(
            title = "No process is left when write has returned or thrown",
            points = 2,
            about = "TwoProcesses.write",
            requires = {"moreThanAPipeHolds", "failuresAreReported"})
    @Hint("When one process has failed, what becomes of the other?")
    @Hint("That a stream has come to its end doesn't mean that the process has.")
    @Hint("Neither does Process.destroy wait for it: that takes a moment.")
    void noProcessIsLeft() throws Exception {
        pipesHold(SMALL_PIPE);
        TwoProcesses.write(1, 1);
        assertAllEnded("write has returned");
        writerIs(FailsForOne.class);
        for (int[] counts : new int[][] {{1, 2}, {2, 1}}) {
            assertThrows(IOException.class, () -> TwoProcesses.write(counts[0], counts[1]));
            assertAllEnded("write has thrown, since the other one failed");
        }
    }

    /** Fills its pipes, and never ends. */
    static final class NeverEnds {
        public static void main(String[] args) {
            System.err.print("e".repeat(SMALL_PIPE + 1));
            System.out.print(args[0].repeat(SMALL_PIPE + 1));
            Processes.awaitChildren(Integer.MAX_VALUE);
        }
    }

    /** Interrupts the calling thread at any moment after so many processes have been started. */
    private static void interruptMe(int started) {
        Thread caller = Thread.currentThread();
        Thread other =
                new Thread(
                        () -> {
                            Processes.awaitChildren(started);
                            caller.interrupt();
                        },
                        "Interrupter");
        other.setDaemon(true);
        other.start();
    }

    private static void assertInterrupted() {
        assertThrows(
                InterruptedException.class,
                () -> TwoProcesses.write(1, 1),
                "write of an interrupted thread, whose processes never end");
    }

    @Explored(schedules = 100, threadsMayStay = true)
    @Check(
            title = "An interrupt makes write throw InterruptedException while the processes run",
            points = 1,
            about = "TwoProcesses.write",
            requires = "moreErrorsThanAPipeHolds")
    @Hint("Which calls does an interrupt end? Process.waitFor and Thread.join are among them.")
    @Hint(
            "Reading from a pipe is not: a thread that reads goes on until there is something to read.")
    void interruptsEndTheWait() {
        writerIs(NeverEnds.class);
        interruptMe(2);
        assertInterrupted();
        interruptMe(0);
        assertInterrupted();
    }

    @Explored(schedules = 100, threadsMayStay = true)
    @Check(
            title = "No process is left after an interrupt",
            points = 1,
            about = "TwoProcesses.write",
            requires = {"interruptsEndTheWait", "noProcessIsLeft"})
    @Hint("The processes run on when you don't wait for them any more: end them yourself.")
    @Hint("Process.destroyForcibly asks for it. When has it happened?")
    @Hint("The flag is cleared when InterruptedException is thrown, so that you can wait again.")
    void noProcessIsLeftAfterAnInterrupt() {
        writerIs(NeverEnds.class);
        interruptMe(2);
        assertInterrupted();
        assertAllEnded("write has thrown InterruptedException");
        interruptMe(0);
        assertInterrupted();
        assertAllEnded("write has thrown InterruptedException");
    }

    // ---- several calls

    /** Waits for the processes of both calls. */
    static final class WaitsForFour {
        public static void main(String[] args) {
            Processes.awaitChildren(4);
            System.out.print(args[0]);
        }
    }

    /** Fails for a 1, is never done for a 2, and else writes. */
    static final class DependsOnItsNumber {
        public static void main(String[] args) {
            switch (args[1]) {
                case "1" -> System.exit(CODE);
                case "6", "7" -> {
                    System.err.print("there is no number " + args[1]);
                    System.exit(Integer.parseInt(args[1]));
                }
                case "2" -> Processes.awaitChildren(Integer.MAX_VALUE);
                default -> Writer.main(args);
            }
        }
    }

    @Explored(schedules = 100, threadsMayStay = true)
    @Check(
            title = "Calls at the same time are independent of each other",
            points = 1,
            about = "TwoProcesses.write",
            requires = {"returnsBothTexts", "failuresAreReported", "interruptsEndTheWait"})
    @Hint("What do your static fields have to do with one call?")
    @Hint("If standard error goes to a file: whose is it, when two calls use it?")
    void callsAreIndependent() throws Throwable {
        writerIs(WaitsForFour.class);
        Threads.inParallel(
                () -> assertLetters(1, 1, TwoProcesses.write(1, 1)),
                () -> assertLetters(1, 1, TwoProcesses.write(1, 1)));
        writerIs(DependsOnItsNumber.class);
        Threads.inParallel(
                () -> assertLetters(3, 4, TwoProcesses.write(3, 4)),
                () -> assertFails(1, 5, CODE),
                () -> {
                    Thread.currentThread().interrupt();
                    assertThrows(
                            InterruptedException.class,
                            () -> TwoProcesses.write(2, 2),
                            "write of an interrupted thread, whose processes never end");
                });
        Threads.inParallel(() -> assertItsOwnFailure(6), () -> assertItsOwnFailure(7));
    }

    private static void assertItsOwnFailure(int number) {
        String message = assertFails(number, 0, number).getMessage();
        if (!message.contains("there is no number " + number)) {
            fail(
                    "of two calls at the same time each had a process that failed, and the message of"
                            + " one lacks what its process wrote to standard error: "
                            + message);
        }
    }

    // ---- with real JVMs

    @Test
    @Check(
            title = "With real JVMs a million letters arrive, and no process is left",
            points = 1,
            about = "TwoProcesses.write",
            requires = {"moreErrorsThanAPipeHolds", "noProcessIsLeft"})
    @Hint("Run Demo with 1000000 and 1000000.")
    void aMillionLetters() throws Exception {
        RealProcesses.leaveNothing(
                () ->
                        assertLetters(
                                1_000_000, 1_000_000, TwoProcesses.write(1_000_000, 1_000_000)));
    }
}
