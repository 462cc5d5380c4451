package racecourse.core.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import racecourse.core.failure.GraderException;

/**
 * What an exercise asks for, as its {@code README.md} says it to students: the numbered list below
 * {@value #HEADING}. Its numbers are those of the checks, so that each sentence is decided by a
 * check, and nothing that costs a point stands nowhere.
 *
 * @param sentences the items of the list in Markdown, each on one line; the first has number 1
 */
public record Statement(List<String> sentences) {

    private static final String HEADING = "## What to guarantee";
    private static final Pattern ITEM = Pattern.compile("(\\d+)\\. (.*)");

    /** Copies the list. */
    public Statement {
        sentences = List.copyOf(sentences);
    }

    /**
     * The statement of an exercise.
     *
     * @throws GraderException if there is none, or it isn't numbered 1, 2, 3, ...
     */
    public static Statement read(Exercise exercise) {
        Path file = exercise.folder().resolve("README.md");
        try {
            return parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new GraderException("Cannot read the statement " + file, e);
        } catch (IllegalArgumentException e) {
            throw new GraderException(file + ": " + e.getMessage(), e);
        }
    }

    static Statement parse(List<String> markdown) {
        int heading = markdown.indexOf(HEADING);
        if (heading < 0) {
            throw new IllegalArgumentException("there is no heading '" + HEADING + "'");
        }
        List<String> sentences = new ArrayList<>();
        boolean inItem = false;
        for (String line : markdown.subList(heading + 1, markdown.size())) {
            Matcher item = ITEM.matcher(line);
            if (line.startsWith("#")) {
                break;
            } else if (item.matches()) {
                sentences.add(item.group(2));
                inItem = true;
                if (!item.group(1).equals(String.valueOf(sentences.size()))) {
                    throw new IllegalArgumentException(
                            "item " + item.group(1) + " should be " + sentences.size());
                }
            } else if (inItem && line.startsWith(" ")) {
                int last = sentences.size() - 1;
                sentences.set(last, sentences.get(last) + " " + line.strip());
            } else {
                inItem = false;
            }
        }
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("there is no numbered list below " + HEADING);
        }
        return new Statement(sentences);
    }

    /**
     * What doesn't fit between the sentences and the checks.
     *
     * @return a sentence each; empty if every check has its number in the statement
     */
    public List<String> faultsWith(Rubric rubric) {
        int checks = rubric.checks().size();
        return checks == sentences.size()
                ? List.of()
                : List.of(
                        "the statement asks for "
                                + sentences.size()
                                + " things, and the spec has "
                                + checks
                                + " checks; they must have the same numbers");
    }
}
