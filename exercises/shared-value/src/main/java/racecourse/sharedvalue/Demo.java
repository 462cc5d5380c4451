package racecourse.sharedvalue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import racecourse.Jvm;

/** Run it several times. It is not graded, and you needn't change it. */
public class Demo {

    private static final int TIMES = 1_000;

    /**
     * Without arguments: starts a server and two clients. With a socket and a letter: is a client.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 2) {
            try (SharedValue value = new SharedValue(Path.of(args[0]))) {
                for (int i = 0; i < TIMES; i++) {
                    value.append(args[1]);
                }
            }
            return;
        }
        Path folder = Files.createTempDirectory("value");
        Path socket = folder.resolve("socket");
        try (ValueServer server = new ValueServer(socket);
                SharedValue value = new SharedValue(socket)) {
            Process lower = Jvm.command(Demo.class, socket.toString(), "o").inheritIO().start();
            Process upper = Jvm.command(Demo.class, socket.toString(), "O").inheritIO().start();
            lower.waitFor();
            upper.waitFor();
            System.out.println(
                    "2 times "
                            + TIMES
                            + " letters were appended, and the value has "
                            + value.get().length());
        }
        Files.deleteIfExists(socket);
        Files.delete(folder);
    }
}
