package racecourse.core.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import racecourse.api.verdict.Location;

/**
 * Which classes and methods a class mentions anywhere in its bytes, each with a line. ASM's
 * remapper visits every mention, in descriptors, signatures, constants and handles too, so none can
 * hide.
 *
 * @param name binary name of the class
 * @param supertypes binary names of its superclass and its interfaces
 * @param declared its own methods
 * @param lineByUsedClass binary names of what it uses, with the first line of code that does; where
 *     only a declaration does, the first line of the class
 * @param lineByUsedMethod the methods that it uses, in the same way
 * @param lineOfMonitor the first line that is {@code synchronized}, or null if none is
 */
record ClassUses(
        String name,
        List<String> supertypes,
        Set<Method> declared,
        Map<String, Location> lineByUsedClass,
        Map<UsedMethod, Location> lineByUsedMethod,
        Location lineOfMonitor) {

    /**
     * A method by name and descriptor.
     *
     * @param name such as {@code wait}
     * @param descriptor such as {@code (J)V}
     */
    record Method(String name, String descriptor) {}

    /**
     * A method as the code names it, which may be inherited by its owner.
     *
     * @param owner binary name of the class
     * @param method what is called or referred to
     */
    record UsedMethod(String owner, Method method) {}

    static ClassUses of(ClassReader reader) {
        Collector collector = new Collector();
        reader.accept(new Visitor(collector), 0);
        List<String> supertypes = new ArrayList<>();
        if (reader.getSuperName() != null) {
            supertypes.add(reader.getSuperName().replace('/', '.'));
        }
        for (String type : reader.getInterfaces()) {
            supertypes.add(type.replace('/', '.'));
        }
        return new ClassUses(
                reader.getClassName().replace('/', '.'),
                List.copyOf(supertypes),
                Set.copyOf(collector.declared),
                collector.located(collector.classes),
                collector.located(collector.methods),
                collector.located(collector.monitor).get("synchronized"));
    }

    /** The name without package. */
    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Sees each name that the remapper asks for, and remaps none. */
    private static final class Collector extends Remapper {
        private final Map<String, Integer> classes = new LinkedHashMap<>();
        private final Map<UsedMethod, Integer> methods = new LinkedHashMap<>();
        private final Map<String, Integer> monitor = new LinkedHashMap<>();
        private final Set<Method> declared = new LinkedHashSet<>();
        private String file = "unknown";
        private int line;
        private int firstLine;

        Collector() {
            super(Opcodes.ASM9);
        }

        @Override
        public String map(String internalName) {
            found(classes, internalName.replace('/', '.'));
            return internalName;
        }

        @Override
        public String mapMethodName(String owner, String name, String descriptor) {
            String ownerName = owner.startsWith("[") ? "java/lang/Object" : owner;
            found(
                    methods,
                    new UsedMethod(ownerName.replace('/', '.'), new Method(name, descriptor)));
            return name;
        }

        void foundMonitor() {
            found(monitor, "synchronized");
        }

        private <T> void found(Map<T, Integer> lines, T what) {
            lines.merge(what, line, (before, now) -> before > 0 ? before : now);
        }

        <T> Map<T, Location> located(Map<T, Integer> lines) {
            Map<T, Location> located = new LinkedHashMap<>();
            lines.forEach(
                    (used, at) ->
                            located.put(
                                    used,
                                    new Location(file, at > 0 ? at : Math.max(1, firstLine))));
            return Collections.unmodifiableMap(located);
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
        private boolean monitorHere;

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
        public MethodVisitor visitMethod(
                int access, String name, String desc, String signature, String[] thrown) {
            collector.declared.add(new Method(name, desc));
            monitorHere = (access & Opcodes.ACC_SYNCHRONIZED) != 0;
            return super.visitMethod(access, name, desc, signature, thrown);
        }

        @Override
        protected MethodVisitor createMethodRemapper(MethodVisitor next) {
            MethodVisitor remapper = super.createMethodRemapper(next);
            return new MethodVisitor(Opcodes.ASM9, remapper) {
                @Override
                public void visitInsn(int opcode) {
                    if (opcode == Opcodes.MONITORENTER) {
                        collector.foundMonitor();
                    }
                    super.visitInsn(opcode);
                }

                @Override
                public void visitLineNumber(int number, Label start) {
                    collector.enterLine(number);
                    if (monitorHere) {
                        monitorHere = false;
                        collector.foundMonitor();
                    }
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
