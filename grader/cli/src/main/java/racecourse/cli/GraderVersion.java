package racecourse.cli;

import picocli.CommandLine.IVersionProvider;
import racecourse.core.report.Version;

/** What {@code --version} prints. */
final class GraderVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Racecourse " + Version.OF_THE_GRADER};
    }
}
