package racecourse.core.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import racecourse.core.failure.InputException;

/** Finds the submissions of a class: each folder and each zip directly in the folders given. */
public final class SubmissionFinder {

    private SubmissionFinder() {}

    /**
     * The submissions by name, in the names' order. Of two folders that both hold an {@code alice},
     * the second's is called {@code second-alice}.
     *
     * @throws InputException if a folder can't be listed or holds no submissions
     */
    public static Map<String, Path> in(List<Path> folders) {
        Map<String, Path> found = new TreeMap<>();
        for (Path folder : folders) {
            List<Path> inside = submissionsIn(folder);
            if (inside.isEmpty()) {
                throw new InputException(
                        folder
                                + " holds no submissions: it should contain a folder or a zip for"
                                + " each of them.");
            }
            for (Path submission : inside) {
                String name = nameOf(submission);
                while (found.containsKey(name)) {
                    name = folder.toAbsolutePath().normalize().getFileName() + "-" + name;
                }
                found.put(name, submission);
            }
        }
        return found;
    }

    /** What a submission is called: its folder's name, or its zip's without the ending. */
    public static String nameOf(Path folderOrZip) {
        String name = folderOrZip.toAbsolutePath().normalize().getFileName().toString();
        return FileSet.isZip(name) ? name.substring(0, name.length() - 4) : name;
    }

    private static List<Path> submissionsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    folder + " is not a folder. Unpack an archive of a whole class first.");
        }
        List<Path> submissions = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.sorted().toList()) {
                String name = child.getFileName().toString();
                boolean isSubmission = Files.isDirectory(child) || FileSet.isZip(name);
                if (isSubmission && !name.startsWith(".") && !name.equals("__MACOSX")) {
                    submissions.add(child);
                }
            }
        } catch (IOException e) {
            throw new InputException("Cannot list " + folder + ": " + e, e);
        }
        return submissions;
    }
}
