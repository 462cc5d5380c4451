package racecourse.explore.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import racecourse.explore.memory.Layout;

/** Classes by internal name, woven or not, as they are before weaving. */
final class ClassPool {

    /** Where bytes come from. */
    interface Source {

        /** A class's bytes, or null if there is no such class. */
        byte[] bytes(String internalName);

        /** Whether this class is woven. */
        boolean woven(String internalName);

        /** Whether it is woven, and code that is taken to be right: the JDK's own. */
        boolean trusted(String internalName);
    }

    /** A field found by its reference. */
    record Found(ClassInfo owner, ClassInfo.Field field, int slot) {}

    private final Source source;
    private final ClassPool known;
    private final Map<String, byte[]> unwoven = new HashMap<>();
    private final Map<String, ClassInfo> infos = new HashMap<>();
    private final Map<String, Layout> instanceLayouts = new HashMap<>();
    private final Map<String, Layout> staticLayouts = new HashMap<>();

    /**
     * A pool.
     *
     * @param known another pool that knows some of the classes, or null
     */
    ClassPool(Source source, ClassPool known) {
        this.source = source;
        this.known = known;
    }

    boolean woven(String name) {
        return source.woven(name);
    }

    boolean trusted(String name) {
        return source.trusted(name);
    }

    private boolean isKnown(String name) {
        return known != null && (known.woven(name) || !source.woven(name));
    }

    /** What is known of a class, or null if there is no such class. */
    synchronized ClassInfo info(String name) {
        if (isKnown(name)) {
            ClassInfo info = known.info(name);
            if (info != null || known.woven(name)) {
                return info;
            }
        }
        ClassInfo info = infos.get(name);
        if (info == null && !infos.containsKey(name)) {
            byte[] bytes = source.bytes(name);
            info = bytes == null ? null : ClassInfo.of(bytes);
            infos.put(name, info);
            if (woven(name)) {
                unwoven.put(name, bytes);
            }
        }
        return info;
    }

    /** The bytes of a class that is to be woven, or null if there is no such class. */
    synchronized byte[] take(String name) {
        return info(name) == null ? null : unwoven.remove(name);
    }

    /** The field that a reference to this owner means (JVMS 5.4.3.2), if its class is woven. */
    Found field(String owner, String name, String descriptor) {
        for (String at = owner; at != null && woven(at); ) {
            ClassInfo info = info(at);
            if (info == null) {
                return null;
            }
            for (ClassInfo.Field field : info.fields) {
                if (field.name().equals(name) && field.descriptor().equals(descriptor)) {
                    return new Found(info, field, slot(info, field));
                }
            }
            at = info.parent;
        }
        return null;
    }

    private int slot(ClassInfo owner, ClassInfo.Field field) {
        int slot = field.isStatic() ? 0 : firstSlot(owner);
        for (ClassInfo.Field other : owner.fields) {
            if (other == field) {
                return slot;
            }
            if (other.isStatic() == field.isStatic()) {
                slot++;
            }
        }
        throw new IllegalArgumentException(field.name());
    }

    /** How many instance slots the superclasses take. */
    int firstSlot(ClassInfo info) {
        return woven(info.parent) ? instanceLayout(info.parent).fields().size() : 0;
    }

    synchronized Layout instanceLayout(String name) {
        Layout known = instanceLayouts.get(name);
        if (known == null) {
            ClassInfo info = info(name);
            List<Layout.Field> fields = new ArrayList<>();
            if (woven(info.parent)) {
                fields.addAll(instanceLayout(info.parent).fields());
            }
            addFields(info, false, fields);
            known = new Layout(name.replace('/', '.'), List.copyOf(fields));
            instanceLayouts.put(name, known);
        }
        return known;
    }

    synchronized Layout staticLayout(String name) {
        Layout known = staticLayouts.get(name);
        if (known == null) {
            List<Layout.Field> fields = new ArrayList<>();
            addFields(info(name), true, fields);
            known = new Layout(name.replace('/', '.'), List.copyOf(fields));
            staticLayouts.put(name, known);
        }
        return known;
    }

    private static void addFields(ClassInfo info, boolean statics, List<Layout.Field> to) {
        for (ClassInfo.Field field : info.fields) {
            if (field.isStatic() == statics) {
                to.add(new Layout.Field(field.name(), field.descriptor(), field.isVolatile()));
            }
        }
    }

    /** Whether a class has a static side that the explorer keeps. */
    boolean hasStatics(ClassInfo info) {
        if (info.isInterface() || info.isSwitchMap()) {
            return false;
        }
        return info.methods.contains("<clinit>()V")
                || info.fields.stream().anyMatch(ClassInfo.Field::isStatic)
                || woven(info.parent) && hasStatics(info(info.parent));
    }

    boolean isSubclass(String name, String ancestor) {
        for (String at = name; at != null && !at.startsWith("["); ) {
            if (at.equals(ancestor)) {
                return true;
            }
            ClassInfo info = info(at);
            at = info == null ? null : info.parent;
        }
        return false;
    }

    /** Whether a method is declared by a woven class between the owner and this ancestor. */
    boolean overridden(String owner, String ancestor, String method, String descriptor) {
        for (String at = owner; at != null && !at.equals(ancestor); ) {
            ClassInfo info = info(at);
            if (info == null) {
                return false;
            }
            if (info.declares(method, descriptor)) {
                return true;
            }
            at = info.parent;
        }
        return false;
    }
}
