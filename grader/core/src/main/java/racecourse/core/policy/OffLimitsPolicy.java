package racecourse.core.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Verdict;
import racecourse.core.exercise.CheckDefinition;
import racecourse.core.exercise.CheckDefinition.OffLimits;
import racecourse.core.failure.GraderException;

/** Holds the classes of one submission against the rules of its rubric. */
public final class OffLimitsPolicy {

    private final Map<String, ClassUses> classes;

    private OffLimitsPolicy(Map<String, ClassUses> classes) {
        this.classes = classes;
    }

    /** Reads the classes of a submission. */
    public static OffLimitsPolicy of(Path classes) {
        Map<String, ClassUses> uses = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                ClassUses of = ClassUses.of(new ClassReader(Files.readAllBytes(file)));
                uses.put(of.name(), of);
            }
        } catch (IOException e) {
            throw new GraderException("Cannot read the classes in " + classes, e);
        }
        return new OffLimitsPolicy(uses);
    }

    /** The verdict on a check whose rule the submission breaks; nothing if it keeps it. */
    public Optional<Verdict> violationOf(CheckDefinition check) {
        OffLimits rule = check.offLimits();
        if (rule == null) {
            return Optional.empty();
        }
        Pattern forbidden = patternOf(rule);
        for (ClassUses type : reachableFrom(rule.roots())) {
            for (Map.Entry<String, Location> use : type.lineByUsedClass().entrySet()) {
                if (forbidden.matcher(use.getKey()).matches()) {
                    return Optional.of(
                            Verdict.of(
                                            CheckOutcome.FORBIDDEN,
                                            use.getKey()
                                                    + " is off limits in this exercise. Use "
                                                    + rule.instead()
                                                    + " instead.")
                                    .at(use.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    private Set<ClassUses> reachableFrom(List<String> roots) {
        Set<ClassUses> reached = new LinkedHashSet<>();
        Deque<ClassUses> pending =
                classes.values().stream()
                        .filter(type -> roots.isEmpty() || roots.contains(type.simpleName()))
                        .collect(Collectors.toCollection(ArrayDeque::new));
        while (!pending.isEmpty()) {
            ClassUses type = pending.remove();
            if (reached.add(type)) {
                type.lineByUsedClass().keySet().stream()
                        .map(classes::get)
                        .filter(used -> used != null)
                        .forEach(pending::add);
            }
        }
        return reached;
    }

    private static Pattern patternOf(OffLimits rule) {
        // What is nested in a class that is off limits, is too.
        return Pattern.compile(
                rule.patterns().stream()
                        .map(OffLimitsPolicy::asRegex)
                        .collect(Collectors.joining("|", "(", ")(\\$.*)?")));
    }

    private static String asRegex(String pattern) {
        return Stream.of(pattern.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^.]*"));
    }
}
