package racecourse.core.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each operator is shown by a source and the mutants that it makes of it, as diffs. */
class OperatorsTest {

    @TestFactory
    List<DynamicTest> operatorMakesTheseMutants() {
        return Operators.ALL.stream()
                .map(
                        operator ->
                                DynamicTest.dynamicTest(
                                        operator.name(),
                                        () ->
                                                assertEquals(
                                                        resource(operator.name() + ".diff"),
                                                        diffsBy(operator))))
                .toList();
    }

    @Test
    void namesAreUnique() {
        List<String> names = Operators.ALL.stream().map(MutationOperator::name).toList();
        assertEquals(names.stream().distinct().toList(), names);
    }

    static String diffsBy(MutationOperator operator) throws IOException {
        String source = resource(operator.name() + ".java");
        return MutantMaker.mutantsOf("Sample.java", source, List.of(operator)).stream()
                .map(mutant -> mutant.name() + "\n" + String.join("\n", hunks(mutant)) + "\n")
                .collect(Collectors.joining("\n"));
    }

    /** The diff without the names of the files. */
    private static List<String> hunks(Mutant mutant) {
        return mutant.diff().stream().skip(2).toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = OperatorsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
