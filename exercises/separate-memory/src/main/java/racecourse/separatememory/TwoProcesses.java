package racecourse.separatememory;

import java.io.IOException;
import racecourse.Jvm;

/** Two processes write a text: one writes o, the other O. */
public class TwoProcesses {

    static String text = "";

    /**
     * Runs two processes of {@link Writer} at the same time, and returns everything that they
     * wrote.
     */
    public static String write(int lower, int upper) throws IOException, InterruptedException {
        // TODO: negative counts; children that fail; children that run on when this is interrupted.
        Process first = Jvm.command(Writer.class, "o", String.valueOf(lower)).start();
        Process second = Jvm.command(Writer.class, "O", String.valueOf(upper)).start();
        first.waitFor();
        second.waitFor();
        // TODO: this is the text of this process, and each child had one of its own.
        return text;
    }
}
