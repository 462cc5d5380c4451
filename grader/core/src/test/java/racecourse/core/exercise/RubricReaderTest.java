package racecourse.core.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import racecourse.api.Visibility;
import racecourse.core.exercise.CheckDefinition.OffLimits;
import racecourse.core.failure.GraderException;
import racecourse.core.testing.JavaSources;
import racecourse.core.testing.SmallExercise;

class RubricReaderTest {

    private static final String IMPORTS = SmallExercise.PACKAGE + "import racecourse.api.*;\n";

    /** As much of jqwik as the reader looks at. */
    private static final String PROPERTY =
            "package net.jqwik.api;\n"
                    + "import java.lang.annotation.*;\n"
                    + "@Retention(RetentionPolicy.RUNTIME)\n"
                    + "public @interface Property { String seed() default \"\"; }";

    @TempDir Path temp;

    @Test
    void checksStandInTheSpecsOrderWithAllThatIsSaidOfThem() {
        Rubric rubric =
                read(
                        "@Check(title = \"Starts at zero\", points = 2, about = \"Counter.value\")"
                                + " @Hint(\"mild\") @Hint(\"strong\") void startsAtZero() {}",
                        "void helper() {}",
                        "@Check(title = \"All count\", points = 3, requires = \"startsAtZero\","
                                + " visibility = Visibility.AFTER_DUE_DATE) @Hint(\"only\")"
                                + " @OffLimits(value = {\"a.*\", \"b.C\"}, roots = \"Counter\","
                                + " instead = \"wait\") void all2IncrementsCount() {}");
        assertEquals("racecourse.counter.CounterSpec", rubric.specClass());
        assertEquals(5, rubric.maxScore());
        assertEquals(
                List.of(
                        new CheckDefinition(
                                "starts-at-zero",
                                "startsAtZero",
                                "Starts at zero",
                                2,
                                List.of("mild", "strong"),
                                List.of(),
                                Visibility.VISIBLE,
                                "Counter.value",
                                null,
                                false),
                        new CheckDefinition(
                                "all2-increments-count",
                                "all2IncrementsCount",
                                "All count",
                                3,
                                List.of("only"),
                                List.of("starts-at-zero"),
                                Visibility.AFTER_DUE_DATE,
                                "",
                                new OffLimits(List.of("a.*", "b.C"), List.of("Counter"), "wait"),
                                false)),
                rubric.checks());
    }

    @Test
    void aPropertyNeedsASeed() {
        String check = "@Check(title = \"t\", points = 1) ";
        Rubric rubric = read(check + "@net.jqwik.api.Property(seed = \"42\") void seeded() {}");
        assertNull(rubric.checks().get(0).offLimits());
        assertRefused("without a seed", check + "@net.jqwik.api.Property void unseeded() {}");
    }

    @Test
    void aRequiredCheckStandsAbove() {
        assertRefused(
                "does not stand above",
                "@Check(title = \"t\", points = 1, requires = \"later\") void sooner() {}",
                "@Check(title = \"t\", points = 1) void later() {}");
        assertRefused(
                "does not stand above",
                "@Check(title = \"t\", points = 1, requires = \"itself\") void itself() {}");
    }

    @Test
    void twoChecksNeverShareAnId() {
        assertRefused(
                "two checks",
                "@Check(title = \"t\", points = 1) void putTake() {}",
                "@Check(title = \"t\", points = 1) void PutTake() {}");
    }

    @Test
    void aChecksMethodIsFoundByItsName() {
        assertRefused(
                "overloaded",
                "@Check(title = \"t\", points = 1) void putTake() {}",
                "void putTake(int helper) {}");
    }

    @Test
    void everyCheckIsWorthAPoint() {
        assertRefused("points", "@Check(title = \"t\", points = 0) void free() {}");
    }

    @Test
    void thereIsExactlyOneSpecAndItHasChecks() {
        assertRefused("no method with @Check", "void helper() {}");
        Exercise exercise =
                compiled(IMPORTS + "class CounterSpec {}", IMPORTS + "class OtherSpec {}");
        assertMessage("2 specs", exercise);
    }

    private Rubric read(String... methods) {
        return RubricReader.read(
                compiled(IMPORTS + "class CounterSpec {\n" + String.join("\n", methods) + "\n}"));
    }

    private Exercise compiled(String... spec) {
        Exercise exercise = SmallExercise.in(temp);
        Path library = JavaSources.compile(temp.resolve("library"), "", PROPERTY);
        return SmallExercise.withSpec(
                exercise,
                System.getProperty("java.class.path") + java.io.File.pathSeparator + library,
                spec);
    }

    private void assertRefused(String part, String... methods) {
        assertMessage(
                part,
                compiled(IMPORTS + "class CounterSpec {\n" + String.join("\n", methods) + "\n}"));
    }

    private static void assertMessage(String part, Exercise exercise) {
        String message =
                assertThrows(GraderException.class, () -> RubricReader.read(exercise)).getMessage();
        assertTrue(message.contains(part), message);
    }
}
