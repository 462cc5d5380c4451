package racecourse.worker;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The threads of the worker and the JVM, as they are before any code of a submission runs; all
 * others are the submission's. Not thread-safe.
 */
final class OwnThreads {

    private static final Path TASKS = Path.of("/proc/self/task");

    /** What a JVM of 24 or later starts with the first virtual thread, and what never waits. */
    private static final String UNBLOCKER = "VirtualThread-unblocker";

    private static final String OF_THE_JVM = "jdk.internal.misc.InnocuousThread";

    private final Set<Thread> threads;
    private final Set<String> tasks;

    private OwnThreads(Set<Thread> threads, Set<String> tasks) {
        this.threads = threads;
        this.tasks = tasks;
    }

    /** Takes the threads of this moment for our own. */
    static OwnThreads ofNow() {
        return new OwnThreads(
                new HashSet<>(allThreads()), areVisibleToUs() ? allTasks() : Set.of());
    }

    /** Whether this system shows how it sees its threads: proc(5). */
    static boolean areVisibleToUs() {
        return Files.isDirectory(TASKS);
    }

    /** All other platform threads that are alive. */
    List<Thread> others() {
        List<Thread> others = allThreads();
        others.removeAll(threads);
        others.removeIf(OwnThreads::isUnblocker);
        return others;
    }

    private static boolean isUnblocker(Thread thread) {
        return thread.getName().equals(UNBLOCKER) && thread.getClass().getName().equals(OF_THE_JVM);
    }

    /**
     * How often each other thread has been switched to, as the operating system counts it. A Java
     * thread that was woken but not yet given a core still says that it waits; the operating system
     * knows better. Two equal answers in a row prove that none of the threads ran in between or is
     * about to: each sleeps in both, and none has been switched to meanwhile.
     *
     * @return nothing if one of them runs, or waits for a core
     */
    Optional<Map<String, String>> switchesIfOthersSleep() {
        Map<String, String> switches = new TreeMap<>();
        try {
            for (String task : allTasks()) {
                if (tasks.contains(task)) {
                    continue;
                }
                StringBuilder counts = new StringBuilder();
                for (String line : Files.readAllLines(TASKS.resolve(task).resolve("status"))) {
                    if (line.startsWith("State:") && !line.contains("S (sleeping)")) {
                        return Optional.empty();
                    }
                    if (line.contains("ctxt_switches")) {
                        counts.append(line);
                    }
                }
                switches.put(task, counts.toString());
            }
        } catch (IOException e) {
            // A thread has ended while it was looked at: not everything stands still.
            return Optional.empty();
        }
        return Optional.of(switches);
    }

    private static Set<String> allTasks() {
        Set<String> all = new HashSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(TASKS)) {
            entries.forEach(entry -> all.add(entry.getFileName().toString()));
        } catch (IOException e) {
            throw new IllegalStateException("/proc can't be listed", e);
        }
        return all;
    }

    /** All platform threads, without the cost of their stacks. */
    private static List<Thread> allThreads() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] all = new Thread[root.activeCount() + 16];
        int count = root.enumerate(all);
        while (count == all.length) {
            all = new Thread[2 * all.length];
            count = root.enumerate(all);
        }
        return new ArrayList<>(Arrays.asList(all).subList(0, count));
    }
}
