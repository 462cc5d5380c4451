package racecourse.explore.os.programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * JVMs that make system calls, each when it is told to: so they can be made in any order. Not
 * thread-safe.
 */
final class Callers implements AutoCloseable {

    /** One of them. */
    private static final class Jvm {

        private final Process process;
        private final BufferedReader answers;
        private final Writer calls;

        Jvm() throws Exception {
            process = Children.start(Caller.class);
            answers = process.inputReader();
            calls = process.outputWriter();
        }

        String make(String call) throws IOException {
            calls.write(call + "\n");
            calls.flush();
            return answers.readLine();
        }
    }

    private final Jvm[] jvms;

    Callers(int count) throws Exception {
        jvms = new Jvm[count];
        for (int i = 0; i < count; i++) {
            jvms[i] = new Jvm();
        }
    }

    /**
     * Makes the calls.
     *
     * @param calls of each process
     * @param order the numbers of the processes, as they come to their turns
     * @param folder for their files
     * @return what came of the calls, for each process
     */
    String[] make(String[][] calls, List<Integer> order, Path folder) throws Exception {
        String[] results = new String[jvms.length];
        Arrays.fill(results, "");
        int[] made = new int[jvms.length];
        for (Jvm jvm : jvms) {
            jvm.make("in " + folder);
        }
        for (int process : order) {
            String call = calls[process][made[process]++];
            results[process] += jvms[process].make(call) + "; ";
            if (call.equals(Caller.DIE)) {
                // The system has taken back what it held.
                jvms[process].process.waitFor();
                jvms[process] = new Jvm();
            }
        }
        return results;
    }

    @Override
    public void close() {
        for (Jvm jvm : jvms) {
            jvm.process.destroyForcibly();
        }
    }
}
