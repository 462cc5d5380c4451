package racecourse.core.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import racecourse.core.exercise.Exercise;
import racecourse.core.mutant.Mutant;
import racecourse.core.mutant.MutantMaker;
import racecourse.core.submission.Submission;

/**
 * A right specimen with a mutant in the place of one of its files.
 *
 * @param origin the right specimen
 * @param path the file's path below the source root
 * @param mutant the mutant
 */
record MutantSpecimen(Specimen origin, String path, Mutant mutant) {

    /**
     * What a mutant is recognised by when lines have moved.
     *
     * @param specimen the right specimen's name
     * @param file the file's name
     * @param operator the operator's name
     * @param line the first changed line
     * @param occurrence which one, if several begin with the same line; from 1
     */
    record Identity(String specimen, String file, String operator, String line, int occurrence) {

        @Override
        public String toString() {
            return String.format(
                    "%s %s in %s, \"%s\"%s",
                    specimen,
                    operator,
                    file,
                    line,
                    occurrence == 1 ? "" : " (occurrence " + occurrence + ")");
        }
    }

    /**
     * All mutants of right specimens; a file that several of them share is changed in the first one
     * only.
     */
    static List<MutantSpecimen> of(List<Specimen> right, Exercise exercise) {
        List<MutantSpecimen> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Specimen origin : right) {
            origin.submission(exercise)
                    .sources()
                    .forEach(
                            (path, text) -> {
                                if (seen.add(text)) {
                                    mutantsOf(path, text)
                                            .forEach(
                                                    m ->
                                                            all.add(
                                                                    new MutantSpecimen(
                                                                            origin, path, m)));
                                }
                            });
        }
        return all;
    }

    private static List<Mutant> mutantsOf(String path, String text) {
        return MutantMaker.mutantsOf(path.substring(path.lastIndexOf('/') + 1), text);
    }

    /** What it is called in reports, such as {@code reference drop-volatile Counter.java:12}. */
    String name() {
        return origin.name() + " " + mutant.name();
    }

    Identity identity() {
        return new Identity(
                origin.name(),
                mutant.file(),
                mutant.operator(),
                mutant.changed(),
                mutant.occurrence());
    }

    /** What is graded. */
    Submission submission(Exercise exercise) {
        Submission right = origin.submission(exercise);
        Map<String, String> sources = new TreeMap<>(right.sources());
        sources.put(path, mutant.after());
        return new Submission(name(), new TreeMap<>(sources), right.notes(), right.problems());
    }
}
