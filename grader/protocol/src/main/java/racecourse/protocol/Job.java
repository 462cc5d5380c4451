package racecourse.protocol;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a worker is told before the {@link Request}s about one submission.
 *
 * @param socket path of the Unix-domain socket on which the grader waits for frames
 * @param specClass binary name of the spec
 * @param classPath where spec and submission are, if the worker was started without them
 * @param cpuSeconds CPU time of the whole worker that one check may use, in seconds; at least 1
 * @param threads how many threads a check may have alive at the same time; at least 1
 */
public record Job(
        String socket, String specClass, List<String> classPath, int cpuSeconds, int threads) {

    private static final int MAX_ENTRIES = 100;

    /** Copies the list. */
    public Job {
        classPath = List.copyOf(classPath);
    }

    /** Writes the job; the caller flushes. */
    public void writeTo(DataOutputStream out) throws IOException {
        Text.write(out, socket);
        Text.write(out, specClass);
        out.writeInt(classPath.size());
        for (String entry : classPath) {
            Text.write(out, entry);
        }
        out.writeInt(cpuSeconds);
        out.writeInt(threads);
    }

    /** Reads what {@link #writeTo} wrote; null if the grader has no more. */
    public static Job readFrom(DataInputStream in) throws IOException {
        String socket;
        try {
            socket = Text.read(in);
        } catch (EOFException e) {
            return null;
        }
        String specClass = Text.read(in);
        int entries = in.readInt();
        if (entries < 0 || entries > MAX_ENTRIES) {
            throw new IOException("a class path of " + entries + " entries");
        }
        List<String> classPath = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            classPath.add(Text.read(in));
        }
        return new Job(socket, specClass, classPath, in.readInt(), in.readInt());
    }
}
