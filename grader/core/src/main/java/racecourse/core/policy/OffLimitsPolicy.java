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
import java.util.function.Predicate;
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
import racecourse.core.policy.ClassUses.Method;
import racecourse.core.policy.ClassUses.UsedMethod;

/** Holds the classes of one submission against the rules of its rubric. */
public final class OffLimitsPolicy {

    private static final String SYNCHRONIZED = "synchronized";

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
        Pattern types = anyOf(rule, pattern -> !isMethod(pattern) && !isKeyword(pattern));
        Pattern methods = anyOf(rule, OffLimitsPolicy::isMethod);
        for (ClassUses type : reachableFrom(rule.roots())) {
            for (Map.Entry<String, Location> use : type.lineByUsedClass().entrySet()) {
                // What is nested in a class that is off limits, is too.
                if (types.matcher(use.getKey().replaceFirst("\\$.*", "")).matches()
                        || types.matcher(use.getKey()).matches()) {
                    return Optional.of(broken(rule, use.getKey(), use.getValue()));
                }
            }
            for (Map.Entry<UsedMethod, Location> use : type.lineByUsedMethod().entrySet()) {
                for (String name : namesOf(use.getKey())) {
                    if (methods.matcher(name).matches()) {
                        return Optional.of(broken(rule, name.replace('#', '.'), use.getValue()));
                    }
                }
            }
            if (rule.patterns().contains(SYNCHRONIZED) && type.lineOfMonitor() != null) {
                return Optional.of(broken(rule, SYNCHRONIZED, type.lineOfMonitor()));
            }
        }
        return Optional.empty();
    }

    private static Verdict broken(OffLimits rule, String what, Location line) {
        return Verdict.of(
                        CheckOutcome.FORBIDDEN,
                        what
                                + " is off limits in this exercise. Use "
                                + rule.instead()
                                + " instead.")
                .at(line);
    }

    /**
     * The method as a member of each class that it may come from: an inherited one can be named by
     * any class below. Nothing for a method of the submission's own.
     */
    private Set<String> namesOf(UsedMethod use) {
        Set<String> owners = new LinkedHashSet<>();
        return addOwners(use.owner(), use.method(), owners)
                ? Set.of()
                : owners.stream()
                        .map(owner -> owner + "#" + use.method().name())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a class of the submission declares it. */
    private boolean addOwners(String owner, Method method, Set<String> owners) {
        ClassUses own = classes.get(owner);
        if (own == null) {
            addJdkOwners(owner, owners);
            return false;
        }
        if (own.declared().contains(method)) {
            return true;
        }
        boolean found = false;
        for (String supertype : own.supertypes()) {
            found |= addOwners(supertype, method, owners);
        }
        return found;
    }

    private static void addJdkOwners(String owner, Set<String> owners) {
        owners.add(owner);
        try {
            Class<?> type = Class.forName(owner, false, ClassLoader.getPlatformClassLoader());
            owners.add(Object.class.getName());
            if (type.getSuperclass() != null) {
                addJdkOwners(type.getSuperclass().getName(), owners);
            }
            for (Class<?> supertype : type.getInterfaces()) {
                addJdkOwners(supertype.getName(), owners);
            }
        } catch (ClassNotFoundException e) {
            // Then nothing above it can be meant.
        }
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

    private static boolean isMethod(String pattern) {
        return pattern.indexOf('#') >= 0;
    }

    private static boolean isKeyword(String pattern) {
        return pattern.equals(SYNCHRONIZED);
    }

    private static Pattern anyOf(OffLimits rule, Predicate<String> which) {
        return Pattern.compile(
                rule.patterns().stream()
                        .filter(which)
                        .map(OffLimitsPolicy::asRegex)
                        .collect(Collectors.joining("|")));
    }

    private static String asRegex(String pattern) {
        return Stream.of(pattern.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^.]*"));
    }
}
