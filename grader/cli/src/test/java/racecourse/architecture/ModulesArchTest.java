package racecourse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Between the modules: dependencies run one way, and each has the libraries of its task. */
@AnalyzeClasses(locations = OurClasses.class)
class ModulesArchTest {

    @ArchTest
    static final ArchRule DEPENDENCIES_RUN_ONE_WAY =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("api")
                    .definedBy("racecourse.api..")
                    .layer("protocol")
                    .definedBy("racecourse.protocol..")
                    .layer("explore")
                    .definedBy("racecourse.explore..")
                    .layer("worker")
                    .definedBy("racecourse.worker..")
                    .layer("core")
                    .definedBy("racecourse.core..")
                    .layer("cli")
                    .definedBy("racecourse.cli..")
                    .whereLayer("api")
                    .mayNotAccessAnyLayer()
                    .whereLayer("protocol")
                    .mayOnlyAccessLayers("api")
                    .whereLayer("explore")
                    .mayOnlyAccessLayers("api")
                    .whereLayer("worker")
                    .mayOnlyAccessLayers("api", "explore", "protocol")
                    .whereLayer("core")
                    .mayOnlyAccessLayers("api", "protocol")
                    .whereLayer("cli")
                    .mayOnlyAccessLayers("api", "core");

    @ArchTest
    static final ArchRule STUDENT_AND_TEST_CODE_NEVER_LOADS_IN_THE_GRADER =
            noClasses()
                    .that()
                    .resideInAnyPackage("racecourse.core..", "racecourse.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.junit..", "net.jqwik..", "org.jetbrains..", "net.bytebuddy..");

    @ArchTest
    static final ArchRule WORKERS_HAVE_NO_REPORT_CODE =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "racecourse.worker..",
                            "racecourse.explore..",
                            "racecourse.protocol..",
                            "racecourse.api..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.fasterxml..", "picocli..", "org.apache.maven..");

    @ArchTest
    static final ArchRule ONLY_CLI_KNOWS_ITS_COMMAND_LINE_LIBRARIES =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("racecourse.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule ONLY_MUTANTS_ARE_MADE_FROM_SYNTAX_TREES =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("racecourse.core.mutant..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.github.javaparser..", "com.github.difflib..");

    @ArchTest
    static final ArchRule ONLY_CLI_PRINTS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("racecourse.cli..")
                    .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule ONLY_CLI_ENDS_THE_GRADER =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("racecourse.cli..")
                    .should()
                    .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule NO_PACKAGES_DEPEND_ON_EACH_OTHER_IN_A_CIRCLE =
            slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

    private static final class EachPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
