package racecourse.core.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.List;
import racecourse.core.score.GradedSubmission;

/** The table of a class (RFC 4180): a row for each submission of each exercise. */
public final class ScoresCsv {

    private static final CsvMapper CSV = new CsvMapper();

    private ScoresCsv() {}

    /** The table with its header, in the order given. */
    public static String of(List<GradedSubmission> graded) {
        List<Row> rows =
                graded.stream()
                        .map(
                                g ->
                                        new Row(
                                                harmless(g.name()),
                                                g.exercise().slug(),
                                                g.outcome().name(),
                                                g.score().isPresent()
                                                        ? Integer.toString(g.score().getAsInt())
                                                        : "",
                                                g.maxScore(),
                                                g.fingerprint()))
                        .toList();
        try {
            return CSV.writer(CSV.schemaFor(Row.class).withHeader()).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows of plain values can be written", e);
        }
    }

    /** A spreadsheet takes a cell that begins like a formula for one. */
    private static String harmless(String name) {
        return !name.isEmpty() && "=+-@\t\r".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }

    @JsonPropertyOrder({"submission", "exercise", "outcome", "score", "maxScore", "fingerprint"})
    private record Row(
            String submission,
            String exercise,
            String outcome,
            String score,
            int maxScore,
            String fingerprint) {}
}
