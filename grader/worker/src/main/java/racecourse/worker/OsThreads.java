package racecourse.worker;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The threads of this process as the operating system sees them. A Java thread that was woken but
 * not yet given a core still says that it waits; the operating system knows better.
 *
 * <p>Two snapshots in a row that are equal prove that none of the threads ran in between or is
 * about to: each sleeps in both, and none has been switched to meanwhile. See proc(5).
 */
final class OsThreads {

    private static final Path TASKS = Path.of("/proc/self/task");

    /** The JVM's own threads, as they are before any code of a submission runs. */
    private final Set<String> bystanders;

    private OsThreads(Set<String> bystanders) {
        this.bystanders = bystanders;
    }

    /** Takes the threads of this moment, and the calling one, for the JVM's own. */
    static OsThreads withoutThoseOfNow() {
        Set<String> now = new HashSet<>();
        if (Files.isDirectory(TASKS)) {
            try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
                tasks.forEach(task -> now.add(task.getFileName().toString()));
            } catch (IOException e) {
                throw new IllegalStateException("/proc can't be listed", e);
            }
        }
        return new OsThreads(now);
    }

    /** Whether this system shows its threads at all. */
    static boolean areVisible() {
        return Files.isDirectory(TASKS);
    }

    /**
     * How often each thread has been switched to.
     *
     * @return nothing if one of them runs, or waits for a core
     */
    Optional<Map<String, String>> switchesIfAllSleep() {
        Map<String, String> switches = new TreeMap<>();
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            for (Path task : tasks) {
                String id = task.getFileName().toString();
                if (bystanders.contains(id)) {
                    continue;
                }
                String counts = "";
                for (String line : Files.readAllLines(task.resolve("status"))) {
                    if (line.startsWith("State:") && !line.contains("S (sleeping)")) {
                        return Optional.empty();
                    }
                    if (line.contains("ctxt_switches")) {
                        counts += line;
                    }
                }
                switches.put(id, counts);
            }
        } catch (IOException e) {
            // A thread has ended while it was looked at: not everything stands still.
            return Optional.empty();
        }
        return Optional.of(switches);
    }
}
