package racecourse.explore.os.programs;

import static racecourse.explore.os.programs.Children.PIPE;
import static racecourse.explore.os.programs.Children.all;
import static racecourse.explore.os.programs.Children.command;
import static racecourse.explore.os.programs.Children.start;
import static racecourse.explore.os.programs.Children.temporary;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import racecourse.api.Processes;
import racecourse.api.Threads;

/** What a parent does with its children and their pipes. */
public final class Piping {

    private Piping() {}

    /** Waits for the end, then reads what fits into the pipe. */
    public static final class WaitsFirst {
        public static Object run() throws Throwable {
            Process child = start(Children.Letters.class, "o", PIPE);
            int code = child.waitFor();
            return all(child.getInputStream()).length() + " " + code;
        }
    }

    /** The same with one letter too many. */
    public static final class WaitsFirstForTooMuch {
        public static Object run() throws Throwable {
            Process child = start(Children.Letters.class, "o", PIPE + 1);
            int code = child.waitFor();
            return all(child.getInputStream()).length() + " " + code;
        }
    }

    /** Reads, then waits. */
    public static final class ReadsFirst {
        public static Object run() throws Throwable {
            Process child = start(Children.Letters.class, "o", PIPE + 1);
            String text = all(child.getInputStream());
            return text.length() + " " + child.waitFor();
        }
    }

    /** Reads one stream to its end, then the other, of which so much is written. */
    static Object oneAfterTheOther(int errors) throws Exception {
        Process child = start(Children.Complains.class, "e", errors);
        String out = all(child.getInputStream());
        String err = all(child.getErrorStream());
        return out + err.length() + " " + child.waitFor();
    }

    /** The error pipe holds it all. */
    public static final class OneAfterTheOther {
        public static Object run() throws Throwable {
            return oneAfterTheOther(PIPE);
        }
    }

    /** The error pipe is full, and nobody reads it. */
    public static final class OneAfterTheOtherForTooMuch {
        public static Object run() throws Throwable {
            return oneAfterTheOther(PIPE + 1);
        }
    }

    /** Errors go into the same pipe. */
    public static final class Merged {
        public static Object run() throws Throwable {
            Process child =
                    command(Children.Complains.class, "e", PIPE).redirectErrorStream(true).start();
            String out = all(child.getInputStream());
            int errors = all(child.getErrorStream()).length();
            return out.length() + " " + errors + " " + child.waitFor();
        }
    }

    /** Errors go to a file, or nowhere, or where the parent's go. */
    public static final class Redirected {
        public static Object run() throws Throwable {
            File file = temporary();
            Process child = command(Children.Complains.class, "e", 20).redirectError(file).start();
            String out = all(child.getInputStream());
            child.waitFor();
            String err = Files.readString(file.toPath());
            Process silent =
                    command(Children.Complains.class, "e", 20)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(file))
                            .start();
            silent.waitFor();
            int all = Files.readString(file.toPath()).length();
            Files.delete(file.toPath());
            return out + err.length() + " " + all;
        }
    }

    /** Exit codes and the text of an exception. */
    public static final class ExitCodes {
        public static Object run() throws Throwable {
            Process exits = command(Children.Exits.class, 7).start();
            String text = all(exits.getInputStream()) + exits.waitFor();
            Process dies = command(Children.Throws.class).start();
            String trace = all(dies.getErrorStream());
            return text
                    + " "
                    + dies.waitFor()
                    + " "
                    + trace.startsWith(
                            "Exception in thread \"main\" java.lang.IllegalStateException: no good"
                                    + "\n\tat ");
        }
    }

    /** The end of the output comes before the end of the process is known. */
    public static final class AsksTooEarly {
        public static Object run() throws Throwable {
            Process child = command(Children.Letters.class, "o", 1).start();
            all(child.getInputStream());
            try {
                return child.exitValue() + " " + child.isAlive();
            } catch (IllegalThreadStateException e) {
                return "not yet";
            }
        }
    }

    /** A child that would never end is killed. */
    public static final class Killed {
        public static Object run() throws Throwable {
            Process gently = command(Children.Waits.class).start();
            gently.destroy();
            int first = gently.waitFor();
            Process forcibly = command(Children.Waits.class).start();
            boolean ended = forcibly.waitFor(10, TimeUnit.MILLISECONDS);
            forcibly.destroyForcibly();
            String read;
            try {
                read = all(forcibly.getInputStream());
            } catch (IOException e) {
                read = e.getMessage();
            }
            return first + " " + ended + " " + forcibly.waitFor() + " " + read;
        }
    }

    /** Killing takes effect, but not at once. */
    public static final class KilledAndLeft {
        public static Object run() throws Throwable {
            Process child = command(Children.Waits.class).start();
            child.destroyForcibly();
            return child.isAlive();
        }
    }

    /** Nobody reads any more: the writer notices, and goes on. */
    public static final class BrokenPipe {
        public static Object run() throws Throwable {
            Process child = start(Children.Letters.class, "o", 2 * PIPE);
            child.getInputStream().close();
            return child.waitFor();
        }
    }

    /** The child reads what its parent writes, up to the end. */
    public static final class Input {
        public static Object run() throws Throwable {
            Process child = start(Children.Copies.class);
            try (OutputStream out = child.getOutputStream()) {
                out.write("to and fro".getBytes());
            }
            return all(child.getInputStream()) + child.waitFor();
        }
    }

    /** A child that waits for its input, and a parent that waits for its output. */
    public static final class NobodyCloses {
        public static Object run() throws Throwable {
            Process child = start(Children.Copies.class);
            child.getOutputStream().flush();
            return all(child.getInputStream());
        }
    }

    /** Single bytes wait for a flush. */
    public static final class Unflushed {
        public static Object run() throws Throwable {
            Process forgets = command(Children.ForgetsToFlush.class).start();
            String nothing = all(forgets.getInputStream());
            Process flushes = command(Children.ForgetsToFlush.class, "flush").start();
            Process direct = command(Children.WritesToDescriptor.class).start();
            return nothing + all(flushes.getInputStream()) + all(direct.getInputStream());
        }
    }

    /** Static fields are each process's own, and start anew. */
    public static final class OwnStatics {
        public static Object run() throws Throwable {
            Children.CountsAlone.count = 10;
            Process first = command(Children.CountsAlone.class).start();
            Process second = command(Children.CountsAlone.class).start();
            return all(first.getInputStream())
                    + all(second.getInputStream())
                    + Children.CountsAlone.count;
        }
    }

    /** A process ends with its last thread. */
    public static final class OtherThreads {
        public static Object run() throws Throwable {
            Process child = command(Children.ThreadGoesOn.class).start();
            return all(child.getInputStream()) + child.waitFor();
        }
    }

    /** A process that runs on when its parent is done. */
    public static final class LeftBehind {
        public static Object run() throws Throwable {
            command(Children.Waits.class).start();
            return "returned";
        }
    }

    /** Where the parent's go. */
    public static final class Inherits {
        public static Object run() throws Throwable {
            Process child = command(Children.Complains.class, "e", 20).inheritIO().start();
            int read = all(child.getInputStream()).length() + all(child.getErrorStream()).length();
            return read + " " + child.waitFor();
        }
    }

    /** Readers, futures and handles on top. */
    public static final class Futures {
        public static Object run() throws Throwable {
            Process child = start(Children.Letters.class, "o", PIPE + 1);
            CompletableFuture<String> text =
                    CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return new BufferedReader(
                                                    new InputStreamReader(child.getInputStream()))
                                            .readLine();
                                } catch (IOException e) {
                                    return e.getMessage();
                                }
                            });
            int code = child.onExit().thenApply(Process::exitValue).get();
            boolean alive = child.toHandle().onExit().get().isAlive();
            return text.get().length() + " " + code + " " + alive;
        }
    }

    /** An interrupt ends a wait for the end, and no read. */
    public static final class Interrupted {
        public static Object run() throws Throwable {
            Process child = command(Children.Waits.class).start();
            Thread.currentThread().interrupt();
            try {
                return child.waitFor();
            } catch (InterruptedException e) {
                child.destroyForcibly();
                return "interrupted " + child.waitFor();
            }
        }
    }

    /** What isn't a JVM with this class path. */
    public static final class OtherPrograms {
        public static Object run() throws Throwable {
            Process lost =
                    new ProcessBuilder("java", "-cp", "nowhere", Children.Letters.class.getName())
                            .start();
            String why = all(lost.getErrorStream());
            try {
                new ProcessBuilder("/nowhere/java", "Main").start();
                return "started";
            } catch (IOException e) {
                return lost.waitFor() + why.substring(0, 6);
            }
        }
    }

    /** Something that isn't simulated. */
    public static final class UnknownProgram {
        public static Object run() throws Throwable {
            try {
                return new ProcessBuilder("ls").start();
            } catch (Throwable e) {
                return "hidden";
            }
        }
    }

    /** Something else that isn't simulated. */
    public static final class UnknownMethod {
        public static Object run() throws Throwable {
            try {
                return command(Children.Letters.class, "o", 1).start().info().user();
            } catch (Throwable e) {
                return "hidden";
            }
        }
    }

    /** And yet another. */
    public static final class PoolInAChild {
        public static Object run() throws Throwable {
            return all(command(Children.UsesPool.class).start().getInputStream());
        }
    }

    /** Store buffering, with prints that nobody reads in between. */
    public static final class PrintsBetween {
        private static int x;
        private static int y;

        public static Object run() throws Throwable {
            int[] seen = new int[2];
            Threads.inParallel(
                    () -> {
                        x = 1;
                        System.out.println("x");
                        seen[0] = y;
                    },
                    () -> {
                        y = 1;
                        System.out.println("y");
                        seen[1] = x;
                    });
            return seen[0] + " " + seen[1];
        }
    }

    /** Another class in place of the main class. */
    public static final class Replaced {
        public static Object run() throws Throwable {
            Processes.replaceMain(Children.Letters.class, Children.Complains.class);
            Process child = command(Children.Letters.class, "e", 3).start();
            String out = all(child.getInputStream());
            child.waitFor();
            return out + Processes.children().get(0).arguments() + Processes.children().size();
        }
    }
}
