package racecourse.api.spi;

import java.util.List;

/**
 * A process that the code under test has started.
 *
 * @param mainClass the name of the class whose main it runs, as the command has it
 * @param arguments what main gets
 * @param alive whether it has not ended, as far as can be seen
 * @param exitCode what it has ended with; 0 if it is alive
 */
public record StartedProcess(
        String mainClass, List<String> arguments, boolean alive, int exitCode) {

    /** Copies the list. */
    public StartedProcess {
        arguments = List.copyOf(arguments);
    }
}
