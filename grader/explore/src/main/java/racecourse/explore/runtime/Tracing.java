package racecourse.explore.runtime;

import java.lang.invoke.MethodType;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Statics;
import racecourse.explore.engine.Tracer;
import racecourse.explore.memory.Layout;
import racecourse.explore.memory.LayoutSource;
import racecourse.explore.memory.Mode;
import racecourse.explore.memory.Tracked;

/** Words for what a thread does, when its schedule is run again to be shown. */
final class Tracing {

    private Tracing() {}

    static void read(ModelThread thread, Tracked object, int slot, String note) {
        Layout.Field field = field(object, slot);
        did(thread, field.name(), "READ", text(field, object.racecourse$get(slot)) + note, object);
    }

    static void write(ModelThread thread, Tracked object, int slot, Object value) {
        Layout.Field field = field(object, slot);
        did(thread, field.name(), "WRITE", text(field, value), object);
    }

    static void readStatic(ModelThread thread, Statics statics, int slot, String note) {
        Layout.Field field = statics.layout().fields().get(slot);
        did(thread, field.name(), "READ", text(field, statics.get(slot)) + note, statics);
    }

    static void writeStatic(ModelThread thread, Statics statics, int slot, Object value) {
        Layout.Field field = statics.layout().fields().get(slot);
        did(thread, field.name(), "WRITE", text(field, value), statics);
    }

    static void access(
            ModelThread thread, Object base, int at, String what, Object value, String note) {
        did(thread, place(base, at), what, text(value) + note, base);
    }

    static void swap(
            ModelThread thread, Object base, int at, Object from, Object to, boolean done) {
        String change = text(from) + " to " + text(to);
        if (done) {
            did(
                    thread,
                    place(base, at),
                    "WRITE",
                    text(to) + " (atomically, was " + text(from) + ")",
                    base);
        } else {
            did(thread, place(base, at), "COMPARE AND SET fails", change, base);
        }
    }

    private static String place(Object base, int at) {
        if (base instanceof Statics statics) {
            return statics.layout().fields().get(at).name();
        }
        return base instanceof Tracked object ? field(object, at).name() : "[" + at + "]";
    }

    /** What is done to another thread. */
    static void thread(ModelThread thread, String what, Thread other) {
        if (thread.run.traced()) {
            thread.run.did(thread, what + " " + other.getName(), other);
        }
    }

    static void did(ModelThread thread, String place, String what, String value, Object on) {
        thread.run.did(thread, place + "." + what + ": " + value, on);
    }

    static String note(boolean stale, Mode mode) {
        if (!stale) {
            return "";
        }
        return mode == Mode.VOLATILE ? Tracer.STALE_VOLATILE : Tracer.STALE;
    }

    private static Layout.Field field(Tracked object, int slot) {
        Class<?> type = object.getClass();
        LayoutSource source = (LayoutSource) type.getClassLoader();
        return source.instanceLayout(type.getName()).fields().get(slot);
    }

    private static String text(Layout.Field field, Object value) {
        return switch (field.descriptor()) {
            case "Z" -> String.valueOf(Values.toInt(value) != 0);
            case "C" -> "'" + (char) Values.toInt(value) + "'";
            default -> text(value);
        };
    }

    /** A value in few words; never calls the program's code. */
    static String text(Object value) {
        if (value instanceof String string) {
            return string.length() > 40
                    ? '"' + string.substring(0, 40) + "...\""
                    : '"' + string + '"';
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Thread thread) {
            return thread.getName();
        }
        if (value instanceof Class<?> type) {
            return type.getSimpleName();
        }
        if (value instanceof ModelVarHandle) {
            return "a VarHandle";
        }
        if (value == null || isBox(value.getClass())) {
            return String.valueOf(value);
        }
        String name = value.getClass().getSimpleName();
        if (name.contains("$$Lambda")) {
            return "a lambda"; // the rest of the name varies from JVM to JVM
        }
        return name.isEmpty() ? value.getClass().getName().replaceFirst(".*\\.", "") : name;
    }

    private static boolean isBox(Class<?> type) {
        return MethodType.methodType(type).unwrap().returnType().isPrimitive();
    }
}
