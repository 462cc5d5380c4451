package racecourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

    private static final Path README = Path.of("../../README.md");
    private static final String WITHOUT_A_COMMAND = "grade";

    static Collection<String> commands() {
        List<String> names = new ArrayList<>(List.of(WITHOUT_A_COMMAND));
        OutputStream nowhere = OutputStream.nullOutputStream();
        names.addAll(Main.commandLine(new Terminal(nowhere, nowhere)).getSubcommands().keySet());
        return names;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithAnExample(String command) {
        String help = helpOf(command);
        assertTrue(help.startsWith("Usage: grade"), help);
        assertTrue(help.contains("Example: ./grade"), help);
        assertTrue(help.lines().allMatch(line -> line.length() <= 100), help);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleCanBeParsed(String command) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        for (String line : helpOf(command).lines().toList()) {
            if (line.startsWith("Example: ./grade")) {
                String[] words = line.substring("Example: ./grade".length()).strip().split(" ");
                Main.commandLine(new Terminal(nowhere, nowhere)).parseArgs(words);
            }
        }
    }

    @Test
    void theReadmeShowsTheHelp() throws IOException {
        String readme = Files.readString(README);
        assertTrue(
                readme.contains("```\n" + helpOf(WITHOUT_A_COMMAND).strip() + "\n```"),
                "README.md must show what ./grade --help prints:\n" + helpOf(WITHOUT_A_COMMAND));
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        Shell.Run run = Shell.run(Path.of("."), "--version");
        assertEquals(0, run.exitCode());
        assertTrue(run.out().matches("Racecourse \\d+\\.\\d+\\.\\d+\\R"), run.out());
    }

    private static String helpOf(String command) {
        String[] args =
                command.equals(WITHOUT_A_COMMAND)
                        ? new String[] {"--help"}
                        : new String[] {command, "--help"};
        Shell.Run run = Shell.run(Path.of("."), args);
        assertEquals(0, run.exitCode(), () -> Arrays.toString(args));
        return run.out().replace("\r\n", "\n");
    }
}
