package racecourse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Inside core: each step of the journey knows the steps before it and none after. */
@AnalyzeClasses(locations = OurClasses.class)
class JourneyArchTest {

    private static final String CORE = "racecourse.core";

    /** What each package may use besides itself; the grader itself, in none of them, sees all. */
    private static final Map<String, Set<String>> MAY_USE =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("failure", Set.of()),
                            Map.entry("process", Set.of("failure")),
                            Map.entry("mutant", Set.of()),
                            Map.entry("exercise", Set.of("failure")),
                            Map.entry(
                                    "build",
                                    Set.of("sandbox", "compile", "exercise", "process", "failure")),
                            Map.entry("submission", Set.of("exercise", "process", "failure")),
                            Map.entry(
                                    "compile",
                                    Set.of("submission", "exercise", "process", "failure")),
                            Map.entry("policy", Set.of("exercise", "failure")),
                            Map.entry(
                                    "sandbox",
                                    Set.of("compile", "policy", "exercise", "process", "failure")),
                            Map.entry("score", Set.of("submission", "exercise")),
                            Map.entry("report", Set.of("score", "submission", "exercise"))));

    /** These stand above the grader and drive it. */
    private static final Set<String> DRIVERS = Set.of("bench", "verify");

    @ArchTest
    static void eachStepUsesOnlyStepsBeforeIt(JavaClasses all) {
        MAY_USE.forEach(
                (step, before) ->
                        classes()
                                .that()
                                .resideInAPackage(nameOf(step))
                                .should()
                                .onlyDependOnClassesThat(
                                        not(resideInAPackage(CORE + ".."))
                                                .or(resideInAPackage(nameOf(step)))
                                                .or(resideInAnyPackage(namesOf(before))))
                                .check(all));
    }

    @ArchTest
    static void everyPackageHasItsPlace(JavaClasses all) {
        Set<String> known =
                MAY_USE.keySet().stream().map(JourneyArchTest::nameOf).collect(Collectors.toSet());
        DRIVERS.forEach(driver -> known.add(nameOf(driver)));
        known.add(CORE);
        Set<String> found =
                all.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(CORE))
                        .collect(Collectors.toSet());
        assertEquals(known, found);
    }

    private static String nameOf(String step) {
        return CORE + "." + step;
    }

    private static String[] namesOf(Set<String> steps) {
        return steps.stream().map(JourneyArchTest::nameOf).toArray(String[]::new);
    }
}
