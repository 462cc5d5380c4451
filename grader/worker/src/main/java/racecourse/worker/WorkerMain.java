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

/**
 * Starts a worker, and ends it when the grader asks for no more checks or is gone. A worker for
 * code that isn't trusted gets one job.
 */
public final class WorkerMain {

    private WorkerMain() {}

    /** Takes no arguments; jobs come over standard input. */
    public static void main(String[] args) throws Exception {
        DataInputStream requests = new DataInputStream(new BufferedInputStream(System.in));
        isolateStandardStreams();
        boolean goesOn = true;
        while (goesOn) {
            Job job = Job.readFrom(requests);
            goesOn = job != null && serve(requests, job);
        }
        Runtime.getRuntime().halt(0);
    }

    /** Whether another job may follow. */
    private static boolean serve(DataInputStream requests, Job job) throws Exception {
        try (SpecClasses classes = SpecClasses.of(job);
                FrameWriter frames = FrameWriter.connectTo(job.socket())) {
            FailureTranslator translator = new FailureTranslator(classes.spec());
            CheckRunner runner = new CheckRunner(classes.spec(), translator);
            ExitWitness witness = new ExitWitness(translator, frames);
            Runtime.getRuntime().addShutdownHook(witness);
            boolean goesOn = runChecks(requests, job, runner, translator, frames);
            return goesOn && Runtime.getRuntime().removeShutdownHook(witness);
        }
    }

    private static boolean runChecks(
            DataInputStream requests,
            Job job,
            CheckRunner runner,
            FailureTranslator translator,
            FrameWriter frames)
            throws IOException {
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
                return false;
            }
        }
        return true;
    }

    /** What a submission prints is nobody's business here, and must not cost time. */
    private static void isolateStandardStreams() {
        System.setIn(InputStream.nullInputStream());
        System.setOut(new SilentStream());
        System.setErr(new SilentStream());
    }
}
