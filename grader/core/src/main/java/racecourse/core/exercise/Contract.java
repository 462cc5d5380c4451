package racecourse.core.exercise;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The public classes that a submission must have, with the supertypes, constructors, methods and
 * fields that make them usable, read from the reference. Specs are compiled against the reference
 * once, and run with the submission's classes; what keeps the contract links.
 */
public final class Contract {

    private final ClassTable required;

    private Contract(ClassTable required) {
        this.required = required;
    }

    /** The contract of an exercise whose trusted classes are built. */
    public static Contract of(Exercise exercise) {
        ClassTable all = ClassTable.of(exercise.contractClasses());
        all.own().values().removeIf(type -> !isPublic(type.access));
        return new Contract(all);
    }

    /**
     * What these classes lack, a sentence each; empty if they keep the contract.
     *
     * @param classes folder of the submission's compiled classes
     */
    public List<String> missingIn(Path classes) {
        ClassTable given = ClassTable.of(classes);
        List<String> missing = new ArrayList<>();
        required.own()
                .forEach(
                        (name, expected) -> {
                            ClassNode actual = given.own().get(name);
                            if (actual == null || !isPublic(actual.access)) {
                                missing.add(
                                        "The public class " + simpleName(name) + " is missing.");
                            } else {
                                addMissing(expected, actual, given.lineageOf(actual), missing);
                            }
                        });
        return missing;
    }

    private void addMissing(
            ClassNode expected, ClassNode actual, List<ClassNode> lineage, List<String> missing) {
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
        addMissingSupertypes(expected, lineage, missing);
        addMissingFields(expected, lineage, missing);
        addMissingMethods(expected, lineage, missing);
    }

    private void addMissingSupertypes(
            ClassNode expected, List<ClassNode> lineage, List<String> missing) {
        Stream.concat(Stream.of(expected.superName), expected.interfaces.stream())
                .filter(name -> name.startsWith("java/") || required.own().containsKey(name))
                .filter(name -> lineage.stream().noneMatch(type -> type.name.equals(name)))
                .forEach(
                        name ->
                                missing.add(
                                        simpleName(expected.name)
                                                + " must be a "
                                                + simpleName(name)
                                                + ", as it is in the exercise."));
    }

    private static void addMissingFields(
            ClassNode expected, List<ClassNode> lineage, List<String> missing) {
        for (FieldNode field : expected.fields) {
            boolean found =
                    lineage.stream()
                            .flatMap(type -> type.fields.stream())
                            .anyMatch(given -> isTheSame(given, field));
            if (isPublic(field.access) && !isSynthetic(field.access) && !found) {
                missing.add(
                        simpleName(expected.name)
                                + " lacks the field public "
                                + (Modifier.isStatic(field.access) ? "static " : "")
                                + simpleName(Type.getType(field.desc).getClassName())
                                + " "
                                + field.name
                                + ".");
            }
        }
    }

    private static boolean isTheSame(FieldNode given, FieldNode wanted) {
        return given.name.equals(wanted.name)
                && given.desc.equals(wanted.desc)
                && isPublic(given.access)
                && Modifier.isStatic(given.access) == Modifier.isStatic(wanted.access);
    }

    private static void addMissingMethods(
            ClassNode expected, List<ClassNode> lineage, List<String> missing) {
        for (MethodNode method : expected.methods) {
            if (!isPublic(method.access)
                    || isSynthetic(method.access)
                    || method.name.equals("<init>") && !hasObjects(expected)) {
                continue;
            }
            MethodNode found = find(method, lineage);
            String declaration = declarationOf(method, expected);
            if (found == null) {
                missing.add(simpleName(expected.name) + " lacks " + declaration + ".");
            } else if (!isMain(method)
                    && !method.exceptions.containsAll(checked(found.exceptions))) {
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

    /** Only the JVM calls it, and to the JVM all that is thrown is the same. */
    private static boolean isMain(MethodNode method) {
        return Modifier.isStatic(method.access)
                && (method.name + method.desc).equals("main([Ljava/lang/String;)V");
    }

    /** A class that has static methods only may have a private constructor, too. */
    private static boolean hasObjects(ClassNode type) {
        return type.methods.stream()
                .anyMatch(
                        method ->
                                isPublic(method.access)
                                        && !Modifier.isStatic(method.access)
                                        && !(method.name + method.desc).equals("<init>()V"));
    }

    private static MethodNode find(MethodNode wanted, List<ClassNode> lineage) {
        for (ClassNode type : lineage) {
            for (MethodNode method : type.methods) {
                if (method.name.equals(wanted.name)
                        && method.desc.equals(wanted.desc)
                        && isPublic(method.access)
                        && Modifier.isStatic(method.access) == Modifier.isStatic(wanted.access)
                        && (type == lineage.get(0) || isInherited(method, type))) {
                    return method;
                }
            }
        }
        return null;
    }

    private static boolean isInherited(MethodNode method, ClassNode from) {
        return !method.name.equals("<init>")
                && !(isInterface(from) && Modifier.isStatic(method.access));
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
