package racecourse.protocol;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What a worker is told before the first {@link Request}.
 *
 * @param socket path of the Unix-domain socket on which the grader waits for frames
 * @param specClass binary name of the spec
 * @param cpuSeconds CPU time of the whole worker that one check may use, in seconds; at least 1
 * @param threads how many threads a check may have alive at the same time; at least 1
 */
public record Job(String socket, String specClass, int cpuSeconds, int threads) {

    /** Writes the job; the caller flushes. */
    public void writeTo(DataOutputStream out) throws IOException {
        Text.write(out, socket);
        Text.write(out, specClass);
        out.writeInt(cpuSeconds);
        out.writeInt(threads);
    }

    /** Reads what {@link #writeTo} wrote. */
    public static Job readFrom(DataInputStream in) throws IOException {
        return new Job(Text.read(in), Text.read(in), in.readInt(), in.readInt());
    }
}
