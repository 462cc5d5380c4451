package racecourse.explore.front;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import racecourse.api.explore.Program;
import racecourse.explore.engine.Body;
import racecourse.explore.weave.WovenLoader;

/** A program's class in a weaving class loader. */
final class WovenProgram {

    private final Method run;

    WovenProgram(Program program) {
        int dot = program.name().lastIndexOf('.');
        String packageName = dot < 0 ? "" : program.name().substring(0, dot);
        try {
            Class<?> main =
                    new WovenLoader(program.loader(), packageName).loadClass(program.name());
            run = main.getMethod("run");
            run.setAccessible(true);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no program: " + program.name(), e);
        }
    }

    Body body() {
        return () -> {
            try {
                return String.valueOf(run.invoke(null));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
    }
}
