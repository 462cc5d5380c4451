package racecourse.core.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import racecourse.core.failure.GraderException;

/**
 * Compiled classes of one folder by internal name, and those of the JDK behind them. They are read,
 * never loaded.
 */
record ClassTable(Map<String, ClassNode> own) {

    static ClassTable of(Path root) {
        Map<String, ClassNode> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                ClassNode node = parse(Files.readAllBytes(file));
                classes.put(node.name, node);
            }
        } catch (IOException e) {
            throw new GraderException("Cannot read the classes in " + root, e);
        }
        return new ClassTable(classes);
    }

    /** The type, its superclasses and all interfaces of them; the type first. */
    List<ClassNode> lineageOf(ClassNode type) {
        Map<String, ClassNode> lineage = new LinkedHashMap<>();
        Deque<ClassNode> pending = new ArrayDeque<>(List.of(type));
        while (!pending.isEmpty()) {
            ClassNode next = pending.remove();
            if (lineage.putIfAbsent(next.name, next) == null) {
                Stream.concat(Stream.ofNullable(next.superName), next.interfaces.stream())
                        .map(this::find)
                        .filter(Objects::nonNull)
                        .forEach(pending::add);
            }
        }
        return List.copyOf(lineage.values());
    }

    /** Null if it is neither here nor in the JDK. */
    private ClassNode find(String name) {
        return own.containsKey(name) ? own.get(name) : ofTheJdk(name);
    }

    private static ClassNode ofTheJdk(String name) {
        if (!name.startsWith("java/")) {
            return null;
        }
        try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
            return in == null ? null : parse(in.readAllBytes());
        } catch (IOException e) {
            throw new GraderException("Cannot read the JDK's " + name, e);
        }
    }

    private static ClassNode parse(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return node;
    }
}
