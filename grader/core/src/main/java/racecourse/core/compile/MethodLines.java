package racecourse.core.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import racecourse.api.verdict.Location;
import racecourse.core.failure.GraderException;

/** Where the methods of a compiled submission begin. */
public final class MethodLines {

    private final Map<String, Location> firstLines = new HashMap<>();

    private MethodLines() {}

    /** Reads the classes of a submission. */
    public static MethodLines of(Path classes) {
        MethodLines lines = new MethodLines();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                lines.add(new ClassReader(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new GraderException("Cannot read the classes in " + classes, e);
        }
        return lines;
    }

    /**
     * The first line of code of a method.
     *
     * @param classAndMethod such as {@code Counter.value}; of overloads, the first is meant
     * @return null if there is no such method
     */
    public Location of(String classAndMethod) {
        return firstLines.get(classAndMethod);
    }

    private void add(ClassReader reader) {
        String name = reader.getClassName();
        reader.accept(
                new Visitor(name.substring(name.lastIndexOf('/') + 1)), ClassReader.SKIP_FRAMES);
    }

    private final class Visitor extends ClassVisitor {
        private final String simpleName;
        private String file;

        Visitor(String simpleName) {
            super(Opcodes.ASM9);
            this.simpleName = simpleName;
        }

        @Override
        public void visitSource(String source, String debug) {
            file = source;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String desc, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitLineNumber(int line, Label start) {
                    if (file != null) {
                        firstLines.putIfAbsent(simpleName + "." + name, new Location(file, line));
                    }
                }
            };
        }
    }
}
