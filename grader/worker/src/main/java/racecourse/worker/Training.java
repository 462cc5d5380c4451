package racecourse.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import racecourse.protocol.Frame;

/** Loads what every worker needs, for the archive that later workers start from. */
public final class Training {

    private Training() {}

    /** Runs each kind of check once; takes no arguments. */
    public static void main(String[] args) throws IOException {
        FailureTranslator translator = new FailureTranslator(TrainingSpec.class);
        CheckRunner runner = new CheckRunner(TrainingSpec.class, translator);
        for (String method : TrainingSpec.METHODS) {
            Frame frame = new Frame(method, runner.run(method), false);
            frame.writeTo(new DataOutputStream(OutputStream.nullOutputStream()));
        }
    }
}
