package racecourse.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Interleaving;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Step;
import racecourse.api.verdict.Verdict;

class FrameTest {

    private static final Frame FULL =
            new Frame(
                    "incrementsCount",
                    Verdict.of(CheckOutcome.FAILED, "expected 12 \u2260 11")
                            .at(new Location("Counter.java", 12))
                            .shownBy(
                                    new Interleaving(
                                            List.of("Thread 1", "Thread 2"),
                                            List.of(
                                                    new Step(
                                                            1,
                                                            new Location("Counter.java", 12),
                                                            "value.READ: 10",
                                                            true))))
                            .withCounterexample("[put(1)]")
                            .replayedBy("token")
                            .withDetails("more"),
                    true);

    @Test
    void comesBackAsItWasSent() throws IOException {
        assertEquals(FULL, read(written(FULL)));
        Frame bare = new Frame("m", Verdict.PASSED, false);
        assertEquals(bare, read(written(bare)));
    }

    @Test
    void refusesEveryTruncation() throws IOException {
        byte[] bytes = written(FULL);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            assertThrows(IOException.class, () -> read(cut));
        }
    }

    @Test
    void refusesWhatNoWorkerWrites() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Text.write(out, "m");
        out.writeBoolean(false);
        Text.write(out, "EXCELLENT");
        assertThrows(IOException.class, () -> read(bytes.toByteArray()));
        byte[] huge = {0x7f, 0, 0, 0};
        assertThrows(IOException.class, () -> read(huge));
    }

    @Test
    void jobsAndRequestsComeBack() throws IOException {
        Job one = new Job("/s", "p.Spec", List.of(), 30, 256);
        Job other = new Job("/t", "q.Spec", List.of("/spec", "/classes"), 1, 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        one.writeTo(out);
        new Request("first", null).writeTo(out);
        Request.writeEndTo(out);
        other.writeTo(out);
        new Request("second", "x1-").writeTo(out);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertEquals(one, Job.readFrom(in));
        assertEquals(new Request("first", null), Request.readFrom(in));
        assertNull(Request.readFrom(in), "the end of the first job");
        assertEquals(other, Job.readFrom(in));
        assertEquals(new Request("second", "x1-"), Request.readFrom(in));
        assertNull(Request.readFrom(in), "the end of the stream");
        assertNull(Job.readFrom(in));
    }

    private static byte[] written(Frame frame) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        frame.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Frame read(byte[] bytes) throws IOException {
        return Frame.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
