package racecourse.explore.os.programs;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Programs that other programs start in JVMs of their own. */
final class Children {

    /** How many bytes a pipe holds. */
    static final int PIPE = 65_536;

    private Children() {}

    static ProcessBuilder command(Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command);
    }

    static Process start(Class<?> main, Object... arguments) throws Exception {
        return command(main, arguments).start();
    }

    static String all(java.io.InputStream in) throws Exception {
        return new String(in.readAllBytes());
    }

    static File temporary() throws Exception {
        return File.createTempFile("racecourse", null);
    }

    /** Writes a letter so many times to its standard output. */
    public static final class Letters {
        public static void main(String[] args) {
            System.out.print(args[0].repeat(Integer.parseInt(args[1])));
        }
    }

    /** The same to standard error, and a full stop to standard output. */
    public static final class Complains {
        public static void main(String[] args) {
            System.err.print(args[0].repeat(Integer.parseInt(args[1])));
            System.out.print(".");
        }
    }

    /** Ends with an exit code, half way. */
    public static final class Exits {
        public static void main(String[] args) {
            System.out.print("before");
            System.exit(Integer.parseInt(args[0]));
            System.out.print("after");
        }
    }

    /** Dies of an exception. */
    public static final class Throws {
        public static void main(String[] args) {
            throw new IllegalStateException("no good");
        }
    }

    /** Never ends. */
    public static final class Waits {
        public static void main(String[] args) throws Exception {
            System.in.read();
        }
    }

    /** Copies its standard input to its standard output. */
    public static final class Copies {
        public static void main(String[] args) throws Exception {
            System.in.transferTo(System.out);
        }
    }

    /** Writes single bytes and doesn't flush. */
    public static final class ForgetsToFlush {
        public static void main(String[] args) {
            System.out.write('x');
            System.out.write('y');
            if (args.length > 0) {
                System.out.flush();
            }
        }
    }

    /** Writes to the descriptor of its standard output. */
    public static final class WritesToDescriptor {
        public static void main(String[] args) throws Exception {
            new FileOutputStream(FileDescriptor.out).write("direct".getBytes());
        }
    }

    /** Counts in a static field. */
    public static final class CountsAlone {
        static int count;

        public static void main(String[] args) {
            count++;
            System.out.print(count);
        }
    }

    /** Uses the common pool. */
    public static final class UsesPool {
        public static void main(String[] args) {
            CompletableFuture.runAsync(() -> System.out.print("pool")).join();
        }
    }

    /** Its main is over before its thread is. */
    public static final class ThreadGoesOn {
        public static void main(String[] args) {
            new Thread(() -> System.out.print("late")).start();
            throw new IllegalStateException();
        }
    }
}
