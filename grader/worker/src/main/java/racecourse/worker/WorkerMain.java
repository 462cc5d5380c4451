package racecourse.worker;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import racecourse.api.verdict.Verdict;
import racecourse.explore.os.stream.SilentStream;
import racecourse.protocol.Frame;
import racecourse.protocol.Job;
import racecourse.protocol.Request;

/** Starts a worker, and ends it when the grader asks for no more checks or is gone. */
public final class WorkerMain {

    private WorkerMain() {}

    /** Takes no arguments; the job comes over standard input. */
    public static void main(String[] args) throws Exception {
        DataInputStream requests = new DataInputStream(new BufferedInputStream(System.in));
        isolateStandardStreams();
        Job job = Job.readFrom(requests);
        Class<?> spec = Class.forName(job.specClass(), false, WorkerMain.class.getClassLoader());
        try (FrameWriter frames = FrameWriter.connectTo(job.socket())) {
            serve(requests, job, spec, frames);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void serve(DataInputStream requests, Job job, Class<?> spec, FrameWriter frames)
            throws IOException {
        FailureTranslator translator = new FailureTranslator(spec);
        CheckRunner runner = new CheckRunner(spec, translator);
        Runtime.getRuntime().addShutdownHook(new ExitWitness(translator, frames));
        OwnThreads own = OwnThreads.ofNow();
        for (Request request = Request.readFrom(requests);
                request != null;
                request = Request.readFrom(requests)) {
            Request current = request;
            frames.begin(current.method());
            CheckThread check = new CheckThread(() -> runner.run(current));
            CheckMonitor monitor = new CheckMonitor(job, translator, own);
            Optional<Verdict> early = monitor.watch(check);
            boolean last = early.isPresent() || monitor.leftThreadsThatGoOn();
            frames.decide(new Frame(current.method(), early.orElseGet(check::verdict), last));
            if (last) {
                return;
            }
        }
    }

    /** What a submission prints is nobody's business here, and must not cost time. */
    private static void isolateStandardStreams() {
        System.setIn(InputStream.nullInputStream());
        System.setOut(new SilentStream());
        System.setErr(new SilentStream());
    }
}
