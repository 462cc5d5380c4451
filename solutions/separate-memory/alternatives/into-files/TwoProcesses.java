package racecourse.separatememory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import racecourse.Jvm;

/** Two processes write a text: one writes o, the other O. */
public class TwoProcesses {

    /** Nobody has to read a file for a process to go on. */
    public static String write(int lower, int upper) throws IOException, InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("a negative number of letters");
        }
        Path output = Files.createTempFile("output", ".txt");
        Path[] errors = {
            Files.createTempFile("errors", ".txt"), Files.createTempFile("errors", ".txt")
        };
        Process[] processes = new Process[2];
        try {
            processes[0] = start("o", lower, output, errors[0]);
            processes[1] = start("O", upper, output, errors[1]);
            for (int i = 0; i < 2; i++) {
                if (processes[i].waitFor() != 0) {
                    throw new IOException(
                            "exit code "
                                    + processes[i].exitValue()
                                    + ": "
                                    + Files.readString(errors[i]));
                }
            }
            return Files.readString(output);
        } finally {
            for (Process process : processes) {
                if (process != null) {
                    process.destroyForcibly().onExit().join();
                }
            }
            for (Path file : new Path[] {output, errors[0], errors[1]}) {
                Files.delete(file);
            }
        }
    }

    /** Both append to one file. */
    private static Process start(String letter, int times, Path output, Path errors)
            throws IOException {
        return Jvm.command(Writer.class, letter, Integer.toString(times))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .redirectError(errors.toFile())
                .start();
    }
}
