package racecourse.core.calibrate;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.printer.lexicalpreservation.LexicalPreservingPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import racecourse.api.Explored;
import racecourse.core.exercise.CheckDefinition;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.Rubric;
import racecourse.core.exercise.RubricReader;
import racecourse.core.failure.InputException;
import racecourse.core.verify.ScheduleNeeds;

/**
 * Sets how many schedules each explored check of a spec draws: as many as find every recorded
 * mistake and every mutant, times a margin for mistakes that nobody has recorded. A larger number
 * that is written there stays, since it may be needed on another JDK, whose locks and queues take
 * other steps.
 */
public final class Calibration {

    /**
     * A mistake that is as rare as the rarest recorded one gets through that many times the
     * schedules with a probability of e to the power of minus this.
     */
    private static final int MARGIN = 6;

    /** Fewer don't make a check noticeably cheaper. */
    private static final int LEAST = 1_000;

    /** A check hopes to run all interleavings with this part of its schedules. */
    private static final int PART_FOR_ALL = 4;

    private static final String SCHEDULES = "schedules";

    private Calibration() {}

    /**
     * A check's number of schedules.
     *
     * @param check the check's id
     * @param before what stood in the spec
     * @param needed how many find what the check must find, and run all interleavings where they
     *     were all run before; without a margin
     * @param after what stands there now
     */
    public record Budget(String check, int before, int needed, int after) {}

    /**
     * Rewrites the spec's source; to be built again before anything else is graded.
     *
     * @param needs of a verification that found no faults
     * @return the explored checks whose schedules can be set, in the order of the spec
     * @throws InputException if the source can't be read or written
     */
    public static List<Budget> apply(Exercise exercise, ScheduleNeeds needs) {
        Rubric rubric = RubricReader.read(exercise);
        Path source =
                exercise.folder()
                        .resolve("src/test/java")
                        .resolve(rubric.specClass().replace('.', '/') + ".java");
        try {
            List<Budget> budgets = new ArrayList<>();
            String after = rewritten(Files.readString(source), rubric, needs, budgets);
            Files.writeString(source, after);
            return budgets;
        } catch (IOException e) {
            throw new InputException(source + " can't be rewritten: " + e, e);
        }
    }

    static String rewritten(
            String source, Rubric rubric, ScheduleNeeds needs, List<Budget> budgets) {
        CompilationUnit unit =
                new JavaParser(
                                new ParserConfiguration()
                                        .setLanguageLevel(
                                                ParserConfiguration.LanguageLevel.JAVA_17))
                        .parse(source)
                        .getResult()
                        .orElseThrow();
        LexicalPreservingPrinter.setup(unit);
        for (CheckDefinition check : rubric.checks()) {
            Optional<AnnotationExpr> explored =
                    unit.findAll(MethodDeclaration.class).stream()
                            .filter(method -> method.getNameAsString().equals(check.method()))
                            .flatMap(m -> m.getAnnotationByName("Explored").stream())
                            .findFirst();
            if (explored.isPresent() && isSetByCalibration(explored.get())) {
                budgets.add(rewrite(explored.get(), check.id(), needs));
            }
        }
        return LexicalPreservingPrinter.print(unit);
    }

    /**
     * A check that tells how long its schedules may be, or that all are to be run, has a number of
     * schedules that its author chose.
     */
    private static boolean isSetByCalibration(AnnotationExpr explored) {
        return member(explored, "steps").isEmpty() && member(explored, "exhaustive").isEmpty();
    }

    private static Budget rewrite(AnnotationExpr explored, String id, ScheduleNeeds needs) {
        Optional<MemberValuePair> schedules = member(explored, SCHEDULES);
        int before =
                schedules
                        .map(MemberValuePair::getValue)
                        .map(Calibration::valueOf)
                        .orElse(Explored.DEFAULT_SCHEDULES);
        int needed = Math.max(needs.toFind(id), PART_FOR_ALL * needs.ofAll(id));
        int after =
                Math.max(
                        schedules.isPresent() ? before : LEAST,
                        rounded(
                                Math.max(
                                        MARGIN * needs.toFind(id),
                                        PART_FOR_ALL * needs.ofAll(id))));
        if (after != before) {
            IntegerLiteralExpr value = new IntegerLiteralExpr(shown(after));
            if (schedules.isPresent()) {
                schedules.get().setValue(value);
            } else {
                NormalAnnotationExpr full = new NormalAnnotationExpr().addPair(SCHEDULES, value);
                full.setName(explored.getName());
                if (explored.isNormalAnnotationExpr()) {
                    explored.asNormalAnnotationExpr().getPairs().forEach(full.getPairs()::add);
                }
                explored.replace(full);
            }
        }
        return new Budget(id, before, needed, after);
    }

    private static Optional<MemberValuePair> member(AnnotationExpr annotation, String name) {
        return annotation.toNormalAnnotationExpr().stream()
                .flatMap(a -> a.getPairs().stream())
                .filter(pair -> pair.getNameAsString().equals(name))
                .findFirst();
    }

    private static int valueOf(Expression value) {
        return value.asIntegerLiteralExpr().asNumber().intValue();
    }

    /** Up to two digits that count, so that a small change elsewhere changes nothing here. */
    private static int rounded(int schedules) {
        int unit = 1;
        while (schedules > 20 * unit) {
            unit *= 10;
        }
        return (schedules + unit - 1) / unit * unit;
    }

    private static String shown(int number) {
        return number < 1_000
                ? Integer.toString(number)
                : number / 1_000 + "_" + String.format("%03d", number % 1_000);
    }
}
