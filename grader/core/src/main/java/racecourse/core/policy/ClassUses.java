package racecourse.core.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import racecourse.api.verdict.Location;

/**
 * Which classes a class mentions anywhere in its bytes, each with a line. ASM's remapper visits
 * every mention, in descriptors, signatures, constants and handles too, so none can hide.
 *
 * @param name binary name of the class
 * @param lineByUsedClass binary names of what it uses, with the first line of code that does; where
 *     only a declaration does, the first line of the class
 */
record ClassUses(String name, Map<String, Location> lineByUsedClass) {

    static ClassUses of(ClassReader reader) {
        Collector collector = new Collector();
        reader.accept(new Visitor(collector), 0);
        Map<String, Location> uses = new LinkedHashMap<>();
        collector.lines.forEach(
                (used, line) ->
                        uses.put(
                                used,
                                new Location(
                                        collector.file,
                                        line > 0 ? line : Math.max(1, collector.firstLine))));
        return new ClassUses(
                reader.getClassName().replace('/', '.'), Collections.unmodifiableMap(uses));
    }

    /** The name without package. */
    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Sees each name that the remapper asks for, and remaps none. */
    private static final class Collector extends Remapper {
        private final Map<String, Integer> lines = new LinkedHashMap<>();
        private String file = "unknown";
        private int line;
        private int firstLine;

        Collector() {
            super(Opcodes.ASM9);
        }

        @Override
        public String map(String internalName) {
            String used = internalName.replace('/', '.');
            lines.merge(used, line, (before, now) -> before > 0 ? before : now);
            return internalName;
        }

        void enterLine(int number) {
            line = number;
            if (firstLine == 0 || number > 0 && number < firstLine) {
                firstLine = number;
            }
        }
    }

    private static final class Visitor extends ClassRemapper {
        private final Collector collector;

        Visitor(Collector collector) {
            super(
                    Opcodes.ASM9,
                    new ClassVisitor(Opcodes.ASM9) {
                        @Override
                        public MethodVisitor visitMethod(
                                int access,
                                String name,
                                String desc,
                                String signature,
                                String[] thrown) {
                            return new MethodVisitor(Opcodes.ASM9) {};
                        }
                    },
                    collector);
            this.collector = collector;
        }

        @Override
        public void visitSource(String source, String debug) {
            collector.file = source == null ? "unknown" : source;
        }

        @Override
        protected MethodVisitor createMethodRemapper(MethodVisitor next) {
            MethodVisitor remapper = super.createMethodRemapper(next);
            return new MethodVisitor(Opcodes.ASM9, remapper) {
                @Override
                public void visitLineNumber(int number, Label start) {
                    collector.enterLine(number);
                    super.visitLineNumber(number, start);
                }

                @Override
                public void visitEnd() {
                    collector.line = 0;
                    super.visitEnd();
                }
            };
        }
    }
}
