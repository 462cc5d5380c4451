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

    private final DataInputStream requests;

    /** All that live when the first check begins: later ones are left behind by submissions. */
    private OwnThreads own;

    private WorkerMain(DataInputStream requests) {
        this.requests = requests;
    }

    /** Takes no arguments; jobs come over standard input. */
    public static void main(String[] args) throws Exception {
        WorkerMain worker = new WorkerMain(new DataInputStream(new BufferedInputStream(System.in)));
        isolateStandardStreams();
        boolean goesOn = true;
        while (goesOn) {
            goesOn = worker.serveNext();
        }
        Runtime.getRuntime().halt(0);
    }

    /** Whether another job may follow. */
    private boolean serveNext() throws Exception {
        Job job = Job.readFrom(requests);
        if (job == null) {
            return false;
        }
        try (SpecClasses classes = SpecClasses.of(job);
                FrameWriter frames = FrameWriter.connectTo(job.socket())) {
            FailureTranslator translator = new FailureTranslator(classes.spec());
            CheckRunner runner = new CheckRunner(classes.spec(), translator);
            ExitWitness witness = new ExitWitness(translator, frames);
            Runtime.getRuntime().addShutdownHook(witness);
            boolean goesOn = runChecks(job, runner, translator, frames);
            return goesOn && Runtime.getRuntime().removeShutdownHook(witness);
        }
    }

    private boolean runChecks(
            Job job, CheckRunner runner, FailureTranslator translator, FrameWriter frames)
            throws IOException {
        own = own == null ? OwnThreads.ofNow() : own;
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
