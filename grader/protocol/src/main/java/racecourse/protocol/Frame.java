package racecourse.protocol;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Interleaving;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Step;
import racecourse.api.verdict.Verdict;

/**
 * A worker's answer to one request: the verdict of the check.
 *
 * @param method the check's method, as it was asked for
 * @param verdict the verdict
 * @param last whether the worker ends now; further checks need another one
 */
public record Frame(String method, Verdict verdict, boolean last) {

    private static final int MAX_THREADS = 1_000;
    private static final int MAX_STEPS = 10_000;

    /** Writes the frame; the caller flushes. */
    public void writeTo(DataOutputStream out) throws IOException {
        Text.write(out, method);
        out.writeBoolean(last);
        Text.write(out, verdict.outcome().name());
        Text.write(out, verdict.message());
        writeLocation(out, verdict.location());
        Text.write(out, verdict.counterexample());
        Text.write(out, verdict.replay());
        Text.write(out, verdict.details());
        writeInterleaving(out, verdict.interleaving());
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @throws IOException if the stream ends, or holds what no worker of ours writes
     */
    public static Frame readFrom(DataInputStream in) throws IOException {
        try {
            String method = Text.read(in);
            boolean last = in.readBoolean();
            CheckOutcome outcome = CheckOutcome.valueOf(Text.read(in));
            String message = Text.read(in);
            Location location = readLocation(in);
            String counterexample = Text.read(in);
            String replay = Text.read(in);
            String details = Text.read(in);
            Interleaving interleaving = readInterleaving(in);
            return new Frame(
                    method,
                    new Verdict(
                            outcome,
                            message,
                            location,
                            interleaving,
                            counterexample,
                            replay,
                            details),
                    last);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new IOException("not a frame", e);
        }
    }

    private static void writeLocation(DataOutputStream out, Location location) throws IOException {
        Text.write(out, location == null ? null : location.file());
        if (location != null) {
            out.writeInt(location.line());
        }
    }

    private static Location readLocation(DataInputStream in) throws IOException {
        String file = Text.read(in);
        return file == null ? null : new Location(file, in.readInt());
    }

    private static void writeInterleaving(DataOutputStream out, Interleaving interleaving)
            throws IOException {
        out.writeBoolean(interleaving != null);
        if (interleaving == null) {
            return;
        }
        int steps = Math.min(interleaving.steps().size(), MAX_STEPS);
        out.writeInt(interleaving.threads().size());
        for (String thread : interleaving.threads()) {
            Text.write(out, thread);
        }
        out.writeInt(steps);
        for (Step step : interleaving.steps().subList(0, steps)) {
            out.writeInt(step.thread());
            writeLocation(out, step.location());
            Text.write(out, step.operation());
            out.writeBoolean(step.key());
        }
    }

    private static Interleaving readInterleaving(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        List<String> threads = new ArrayList<>();
        for (int i = count(in, MAX_THREADS); i > 0; i--) {
            threads.add(Text.read(in));
        }
        List<Step> steps = new ArrayList<>();
        for (int i = count(in, MAX_STEPS); i > 0; i--) {
            int thread = in.readInt();
            Location location = readLocation(in);
            String operation = Text.read(in);
            steps.add(new Step(thread, location, operation, in.readBoolean()));
        }
        return new Interleaving(threads, steps);
    }

    private static int count(DataInputStream in, int max) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > max) {
            throw new IOException("a list of " + count);
        }
        return count;
    }
}
