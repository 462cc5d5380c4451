package racecourse.core.submission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import racecourse.core.exercise.Exercise;

/**
 * Reads a submission in whichever layout it comes: a copy of the whole project, a source root, or
 * loose files, which are placed by their package declaration.
 */
public final class SubmissionReader {

    private static final Pattern PLACE =
            Pattern.compile(
                    "NAME(/NAME)*\\.java"
                            .replace(
                                    "NAME",
                                    "\\p{javaJavaIdentifierStart}[\\p{javaJavaIdentifierPart}"
                                            + "&&[^\\p{javaIdentifierIgnorable}]]*+"));

    /** File systems end at 255 bytes for a name; classes nested in it get longer ones. */
    private static final int MAX_PLACE_BYTES = 200;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Exercise exercise;
    private final SortedMap<String, String> sources = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private SubmissionReader(Exercise exercise) {
        this.exercise = exercise;
    }

    /**
     * What a folder or zip holds for an exercise.
     *
     * @param name what the submission is called in reports
     * @throws racecourse.core.failure.InputException if it can't be read at all
     */
    public static Submission read(String name, Path folderOrZip, Exercise exercise) {
        SubmissionReader reader = new SubmissionReader(exercise);
        Map<String, byte[]> files = reader.relevant(FileSet.of(folderOrZip));
        // The shallowest first: it is the one that was handed in, deeper ones are old copies.
        files.keySet().stream()
                .sorted(Comparator.comparing(SubmissionReader::depth).thenComparing(p -> p))
                .forEach(path -> reader.place(path, files.get(path)));
        reader.refuseFilesInWrongPackages(files.keySet());
        return new Submission(name, reader.sources, reader.notes, reader.problems);
    }

    /** Of a copy of the project, this exercise's sources; of a source root, what is below it. */
    private SortedMap<String, byte[]> relevant(SortedMap<String, byte[]> all) {
        for (String root :
                List.of("exercises/" + exercise.slug() + "/src/main/java/", "src/main/java/")) {
            SortedMap<String, byte[]> below = new TreeMap<>(all);
            below.keySet().removeIf(path -> !("/" + path).contains("/" + root));
            if (!below.isEmpty()) {
                return below;
            }
        }
        SortedMap<String, byte[]> loose = new TreeMap<>(all);
        loose.keySet().removeIf(path -> ("/" + path).contains("/src/test/"));
        return loose;
    }

    private void place(String path, byte[] bytes) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String text;
        try {
            text = decode(bytes);
        } catch (CharacterCodingException e) {
            if (mayBeMeant(file, bytes)) {
                problems.add(
                        new Problem(
                                file,
                                lineOfFirstMalformedByte(bytes),
                                "the file is not UTF-8. Save it as UTF-8 and hand it in again."));
            }
            return;
        }
        String declared = PackageDeclaration.nameIn(text);
        if (!isOfTheExercise(declared)) {
            return;
        }
        String place = declared.replace('.', '/') + "/" + file;
        if (!isPossible(place)) {
            notes.add(path + " was ignored: no Java file has such a name.");
            return;
        }
        if (isNotForStudents(file)) {
            if (!isAsProvided(file, text)) {
                notes.add(file + " is not for students to edit; yours was ignored.");
            }
            return;
        }
        if (sources.putIfAbsent(place, text) != null) {
            notes.add(path + " was ignored: the submission holds another " + file + ".");
        }
    }

    private void refuseFilesInWrongPackages(Iterable<String> paths) {
        for (String path : paths) {
            String file = path.substring(path.lastIndexOf('/') + 1);
            boolean isMissing =
                    exercise.editable().contains(file)
                            && !sources.containsKey(placeOf(file))
                            && problems.stream().noneMatch(p -> file.equals(p.file()));
            if (isMissing) {
                problems.add(
                        new Problem(
                                file,
                                1,
                                "the file must begin with: package "
                                        + exercise.packageName()
                                        + ";"));
            }
        }
    }

    private String placeOf(String file) {
        return exercise.packageName().replace('.', '/') + "/" + file;
    }

    private boolean isOfTheExercise(String packageName) {
        return packageName.equals(exercise.packageName())
                || packageName.startsWith(exercise.packageName() + ".");
    }

    private boolean mayBeMeant(String file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return exercise.editable().contains(file)
                || isOfTheExercise(PackageDeclaration.nameIn(text));
    }

    /** The spec, and what the exercise provides beside the files to edit. */
    private boolean isNotForStudents(String file) {
        Path spec = exercise.folder().resolve("src/test/java").resolve(exercise.packageFolder());
        return exercise.provided().contains(file) || Files.exists(spec.resolve(file));
    }

    private boolean isAsProvided(String file, String text) {
        Path original = exercise.starterSources().resolve(exercise.packageFolder()).resolve(file);
        try {
            return Files.readString(original).equals(text);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isPossible(String place) {
        return place.getBytes(StandardCharsets.UTF_8).length <= MAX_PLACE_BYTES
                && PLACE.matcher(place).matches();
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static int lineOfFirstMalformedByte(byte[] bytes) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                if (isMalformed(bytes, start, i)) {
                    return line;
                }
                line++;
                start = i + 1;
            }
        }
        return line;
    }

    private static boolean isMalformed(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return false;
        } catch (CharacterCodingException e) {
            return true;
        }
    }

    private static int depth(String path) {
        return (int) path.chars().filter(c -> c == '/').count();
    }
}
