package racecourse.protocol;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * What a worker is asked for, one at a time, after its {@link Job}.
 *
 * @param method the method of the check
 * @param schedule the one schedule to run of an explored check, as its verdict named it; null for
 *     the whole check
 */
public record Request(String method, String schedule) {

    /** Writes the request; the caller flushes. */
    public void writeTo(DataOutputStream out) throws IOException {
        Text.write(out, method);
        Text.write(out, schedule);
    }

    /** Writes that no more requests of this job follow; the caller flushes. */
    public static void writeEndTo(DataOutputStream out) throws IOException {
        Text.write(out, null);
    }

    /** Reads what {@link #writeTo} wrote; null if the grader asks for no more of this job. */
    public static Request readFrom(DataInputStream in) throws IOException {
        String method;
        try {
            method = Text.read(in);
        } catch (EOFException e) {
            return null;
        }
        return method == null ? null : new Request(method, Text.read(in));
    }
}
