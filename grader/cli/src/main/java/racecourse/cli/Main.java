package racecourse.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import racecourse.core.failure.GraderException;
import racecourse.core.failure.InputException;

/** Starts the command that was asked for. */
public final class Main {

    private Main() {}

    /** Runs a command, and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(new Terminal(), args));
    }

    static int run(Terminal terminal, String... args) {
        return commandLine(terminal).execute(args);
    }

    static CommandLine commandLine(Terminal terminal) {
        PrintWriter out = new PrintWriter(terminal.results(), true);
        PrintWriter err = new PrintWriter(terminal.progress(), true);
        return new CommandLine(new GradeCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new ReplayCommand(terminal))
                .addSubcommand(new BulkCommand(terminal))
                .addSubcommand(new ListCommand(terminal))
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(new CalibrateCommand(terminal))
                .addSubcommand(new BenchCommand(terminal))
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(terminal.width())
                .setExecutionExceptionHandler((e, command, parsed) -> explain(e, terminal));
    }

    private static int explain(Exception thrown, Terminal terminal) {
        if (thrown instanceof InputException) {
            terminal.tell("grade: " + thrown.getMessage());
            return ExitCodes.WRONG_USE;
        }
        terminal.tell("grade: the grader failed; this is not the submission's fault.");
        terminal.tell(thrown.getMessage() == null ? thrown.toString() : thrown.getMessage());
        boolean explained = thrown instanceof GraderException && thrown.getCause() == null;
        if (!explained) {
            thrown.printStackTrace(terminal.progress());
        }
        return ExitCodes.UNDECIDED;
    }
}
