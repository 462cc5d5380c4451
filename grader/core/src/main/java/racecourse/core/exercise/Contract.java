package racecourse.core.exercise;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import racecourse.core.failure.GraderException;

/**
 * The public classes, constructors and methods that a submission must have, read from the
 * reference. Specs are compiled against the reference once, and run with the submission's classes;
 * what keeps the contract links.
 */
public final class Contract {

    private final Map<String, ClassNode> required;

    private Contract(Map<String, ClassNode> required) {
        this.required = required;
    }

    /** The contract of an exercise whose trusted classes are built. */
    public static Contract of(Exercise exercise) {
        Map<String, ClassNode> all = classesIn(exercise.contractClasses());
        all.values().removeIf(type -> !isPublic(type.access));
        return new Contract(all);
    }

    /**
     * What these classes lack, a sentence each; empty if they keep the contract.
     *
     * @param classes folder of the submission's compiled classes
     */
    public List<String> missingIn(Path classes) {
        Map<String, ClassNode> given = classesIn(classes);
        List<String> missing = new ArrayList<>();
        required.forEach(
                (name, expected) -> {
                    ClassNode actual = given.get(name);
                    if (actual == null || !isPublic(actual.access)) {
                        missing.add("The public class " + simpleName(name) + " is missing.");
                    } else {
                        addMissing(expected, actual, given, missing);
                    }
                });
        return missing;
    }

    private static void addMissing(
            ClassNode expected,
            ClassNode actual,
            Map<String, ClassNode> given,
            List<String> missing) {
        if (isInterface(expected) != isInterface(actual)) {
            missing.add(
                    simpleName(expected.name)
                            + " must be "
                            + (isInterface(expected) ? "an interface." : "a class."));
            return;
        }
        if (!isInterface(expected) && isAbstract(actual.access) && !isAbstract(expected.access)) {
            missing.add(simpleName(expected.name) + " must not be abstract.");
        }
        for (MethodNode method : expected.methods) {
            if (!isPublic(method.access) || isSynthetic(method.access)) {
                continue;
            }
            MethodNode found = find(method, actual, given);
            String declaration = declarationOf(method, expected);
            if (found == null) {
                missing.add(simpleName(expected.name) + " lacks " + declaration + ".");
            } else if (!method.exceptions.containsAll(checked(found.exceptions))) {
                missing.add(
                        simpleName(expected.name)
                                + "."
                                + method.name
                                + " declares exceptions that "
                                + declaration
                                + " does not declare.");
            }
        }
    }

    private static MethodNode find(MethodNode wanted, ClassNode in, Map<String, ClassNode> given) {
        for (ClassNode type = in; type != null; type = given.get(type.superName)) {
            for (MethodNode method : type.methods) {
                if (method.name.equals(wanted.name)
                        && method.desc.equals(wanted.desc)
                        && isPublic(method.access)
                        && Modifier.isStatic(method.access) == Modifier.isStatic(wanted.access)) {
                    return method;
                }
            }
            if (wanted.name.equals("<init>")) {
                return null;
            }
        }
        return null;
    }

    /** Unchecked exceptions of the JDK may be declared freely; they change no caller. */
    private static List<String> checked(List<String> exceptions) {
        return exceptions.stream().filter(name -> !isUnchecked(name)).toList();
    }

    private static boolean isUnchecked(String internalName) {
        if (!internalName.startsWith("java/")) {
            return false;
        }
        try {
            Class<?> type =
                    Class.forName(
                            internalName.replace('/', '.'), false, Object.class.getClassLoader());
            return RuntimeException.class.isAssignableFrom(type)
                    || Error.class.isAssignableFrom(type);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Map<String, ClassNode> classesIn(Path root) {
        Map<String, ClassNode> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                ClassNode node = new ClassNode();
                new ClassReader(Files.readAllBytes(file))
                        .accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
                classes.put(node.name, node);
            }
        } catch (IOException e) {
            throw new GraderException("Cannot read the classes in " + root, e);
        }
        return classes;
    }

    private static String declarationOf(MethodNode method, ClassNode owner) {
        String parameters =
                Stream.of(Type.getArgumentTypes(method.desc))
                        .map(type -> simpleName(type.getClassName()))
                        .collect(Collectors.joining(", ", "(", ")"));
        String exceptions =
                method.exceptions.isEmpty()
                        ? ""
                        : method.exceptions.stream()
                                .map(Contract::simpleName)
                                .collect(Collectors.joining(", ", " throws ", ""));
        if (method.name.equals("<init>")) {
            return "the constructor public " + simpleName(owner.name) + parameters + exceptions;
        }
        return "the method public "
                + (Modifier.isStatic(method.access) ? "static " : "")
                + simpleName(Type.getReturnType(method.desc).getClassName())
                + " "
                + method.name
                + parameters
                + exceptions;
    }

    private static String simpleName(String name) {
        String dotted = name.replace('/', '.').replace('$', '.');
        return dotted.substring(dotted.lastIndexOf('.') + 1);
    }

    private static boolean isPublic(int access) {
        return Modifier.isPublic(access);
    }

    private static boolean isAbstract(int access) {
        return Modifier.isAbstract(access);
    }

    private static boolean isInterface(ClassNode type) {
        return Modifier.isInterface(type.access);
    }

    private static boolean isSynthetic(int access) {
        return (access & Opcodes.ACC_SYNTHETIC) != 0;
    }
}
