package racecourse.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import racecourse.explore.lincheck.LincheckClasses;
import racecourse.protocol.Frame;
import racecourse.protocol.Request;

/** Loads what every worker needs, for the archive that later workers start from. */
public final class Training {

    private Training() {}

    /**
     * Loads what Lincheck needs, if there is a list of it, and runs each kind of check once.
     *
     * @param args the checks to run instead
     */
    public static void main(String[] args) throws IOException {
        LincheckClasses.load();
        FailureTranslator translator = new FailureTranslator(TrainingSpec.class);
        CheckRunner runner = new CheckRunner(TrainingSpec.class, translator);
        for (String method : args.length == 0 ? TrainingSpec.METHODS : List.of(args)) {
            Frame frame = new Frame(method, runner.run(new Request(method, null)), false);
            frame.writeTo(new DataOutputStream(OutputStream.nullOutputStream()));
        }
    }
}
