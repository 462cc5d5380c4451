package racecourse.core.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import racecourse.api.Check;
import racecourse.api.Hint;
import racecourse.api.Linearizability;
import racecourse.api.OffLimits;
import racecourse.api.Visibility;
import racecourse.core.failure.GraderException;

/**
 * Derives the rubric from the annotations on a compiled spec. It reads bytes and loads nothing: a
 * spec's code is linked to student code, which has no place in this process.
 */
public final class RubricReader {

    private static final String JQWIK_PROPERTY = "Lnet/jqwik/api/Property;";

    private RubricReader() {}

    /**
     * The rubric of the exercise's only spec.
     *
     * @throws GraderException if there isn't exactly one, or it breaks a rule for specs
     */
    public static Rubric read(Exercise exercise) {
        ClassNode spec = parse(theSpecIn(exercise));
        List<CheckDefinition> checks = new ArrayList<>();
        Set<String> above = new HashSet<>();
        for (MethodNode method : spec.methods) {
            Annotated check = Annotated.of(method, Check.class.getName());
            if (check != null) {
                CheckDefinition definition = definitionOf(spec, method, check);
                if (!above.containsAll(definition.requires())) {
                    throw new GraderException(
                            definition.id() + " requires a check that does not stand above it");
                }
                if (!above.add(definition.id())) {
                    throw new GraderException("two checks have the id " + definition.id());
                }
                checks.add(definition);
            }
        }
        if (checks.isEmpty()) {
            throw new GraderException(spec.name + " has no method with @Check");
        }
        return new Rubric(spec.name.replace('/', '.'), checks);
    }

    private static Path theSpecIn(Exercise exercise) {
        Path folder = exercise.specClasses().resolve(exercise.packageFolder());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> specs =
                    files.filter(file -> file.getFileName().toString().endsWith("Spec.class"))
                            .toList();
            if (specs.size() == 1) {
                return specs.get(0);
            }
            throw new GraderException(
                    specs.size() + " specs in " + folder + "; an exercise has exactly one");
        } catch (IOException e) {
            throw new GraderException("Cannot read the spec of " + exercise.slug(), e);
        }
    }

    private static ClassNode parse(Path file) {
        try {
            ClassNode node = new ClassNode();
            new ClassReader(Files.readAllBytes(file))
                    .accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return node;
        } catch (IOException e) {
            throw new GraderException("Cannot read " + file, e);
        }
    }

    private static CheckDefinition definitionOf(
            ClassNode spec, MethodNode method, Annotated check) {
        refuseUnseededProperty(method);
        if (spec.methods.stream().filter(other -> other.name.equals(method.name)).count() > 1) {
            throw new GraderException(
                    method.name + " is overloaded; a check's method has a name of its own");
        }
        if (check.number("points") < 1) {
            throw new GraderException(method.name + " is worth no points; give it at least 1");
        }
        String visibility = check.text("visibility", Visibility.VISIBLE.name());
        return new CheckDefinition(
                idOf(method.name),
                method.name,
                check.text("title", ""),
                check.number("points"),
                hintsOf(method),
                check.texts("requires").stream().map(RubricReader::idOf).toList(),
                Visibility.valueOf(visibility),
                check.text("about", ""),
                offLimitsOf(method),
                callsLincheck(method));
    }

    private static void refuseUnseededProperty(MethodNode method) {
        for (AnnotationNode annotation : nonNull(method.visibleAnnotations)) {
            if (annotation.desc.equals(JQWIK_PROPERTY)
                    && new Annotated(annotation).text("seed", "").isEmpty()) {
                throw new GraderException(
                        method.name + " is a property without a seed: its verdict would be luck");
            }
        }
    }

    private static List<String> hintsOf(MethodNode method) {
        Annotated several = Annotated.of(method, Hint.Graduated.class.getName());
        if (several != null) {
            return several.nested("value").stream().map(hint -> hint.text("value", "")).toList();
        }
        Annotated one = Annotated.of(method, Hint.class.getName());
        return one == null ? List.of() : List.of(one.text("value", ""));
    }

    private static CheckDefinition.OffLimits offLimitsOf(MethodNode method) {
        Annotated rule = Annotated.of(method, OffLimits.class.getName());
        return rule == null
                ? null
                : new CheckDefinition.OffLimits(
                        rule.texts("value"), rule.texts("roots"), rule.text("instead", ""));
    }

    private static boolean callsLincheck(MethodNode method) {
        String owner = Type.getInternalName(Linearizability.class);
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call && call.owner.equals(owner)) {
                return true;
            }
        }
        return false;
    }

    /** {@code putTakeLinearizable} becomes {@code put-take-linearizable}. */
    static String idOf(String methodName) {
        return methodName.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static <T> List<T> nonNull(List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The values of an annotation as ASM gives them: name and value in turn. */
    private record Annotated(AnnotationNode node) {

        static Annotated of(MethodNode method, String annotation) {
            String descriptor = "L" + annotation.replace('.', '/') + ";";
            return nonNull(method.visibleAnnotations).stream()
                    .filter(node -> node.desc.equals(descriptor))
                    .map(Annotated::new)
                    .findFirst()
                    .orElse(null);
        }

        private Object value(String name) {
            List<Object> values = nonNull(node.values);
            for (int i = 0; i < values.size(); i += 2) {
                if (values.get(i).equals(name)) {
                    return values.get(i + 1);
                }
            }
            return null;
        }

        int number(String name) {
            return (Integer) value(name);
        }

        String text(String name, String absent) {
            Object value = value(name);
            if (value instanceof String[] constant) {
                return constant[1];
            }
            return value == null ? absent : value.toString();
        }

        List<String> texts(String name) {
            return elements(name).stream()
                    .map(e -> e instanceof Type type ? type.getClassName() : e.toString())
                    .toList();
        }

        List<Annotated> nested(String name) {
            return elements(name).stream().map(e -> new Annotated((AnnotationNode) e)).toList();
        }

        private List<?> elements(String name) {
            return value(name) instanceof List<?> list ? list : List.of();
        }
    }
}
