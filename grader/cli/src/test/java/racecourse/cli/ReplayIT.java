package racecourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a report's token to the steps of its interleaving. */
class ReplayIT {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern TOKEN = Pattern.compile("\\./grade replay (counter:\\S+)");

    @TempDir Path temp;

    @Test
    void aReportsTokenShowsItsInterleaving() throws Exception {
        Path starter = PROJECT.resolve("exercises/counter");
        Shell.Run check = Shell.run(PROJECT, "check", "counter", "--submission", starter + "");
        Matcher matcher = TOKEN.matcher(check.out());
        assertTrue(matcher.find(), check.out());
        String token = matcher.group(1);

        Shell.Run replay = Shell.run(PROJECT, "replay", token, "--submission", starter + "");
        assertEquals(0, replay.exitCode(), replay.err());
        assertTrue(replay.out().contains("There is an order of the threads' steps"), replay.out());
        assertTrue(replay.out().contains("value.READ: "), replay.out());
        assertEquals(replay, Shell.run(PROJECT, "replay", token, "--submission", starter + ""));

        Path reference = PROJECT.resolve("solutions/counter");
        Shell.Run mended = Shell.run(PROJECT, "replay", token, "--submission", reference + "");
        assertEquals(0, mended.exitCode(), mended.err());
        assertTrue(mended.out().contains("This schedule passes"), mended.out());
    }

    @Test
    void whatCannotBeReplayedIsExplained() throws Exception {
        Shell.Run unknown = Shell.run(PROJECT, "replay", "counter:no-check:x1-AAEC");
        assertEquals(2, unknown.exitCode());
        assertTrue(
                unknown.err().contains("There is no check no-check. There are: "), unknown.err());

        Path broken = temp.resolve("Counter.java");
        Files.writeString(broken, "package racecourse.counter; class Counter {");
        Shell.Run notCompiled =
                Shell.run(
                        PROJECT,
                        "replay",
                        "counter:no-update-is-lost:x1-AAEC",
                        "--submission",
                        temp.toString());
        assertEquals(1, notCompiled.exitCode(), notCompiled.err());
        assertTrue(notCompiled.out().contains("Counter.java:1"), notCompiled.out());
    }
}
