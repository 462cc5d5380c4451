package racecourse.explore.front;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import racecourse.api.Explored;

/** Runs tests that are {@link Explored} once for each schedule, in place of the one invocation. */
public final class ExploredExtension implements InvocationInterceptor {

    /** The extension, found by JUnit's auto-detection. */
    public ExploredExtension() {}

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> context,
            ExtensionContext extension)
            throws Throwable {
        Explored explored = context.getExecutable().getAnnotation(Explored.class);
        if (explored == null) {
            invocation.proceed();
            return;
        }
        invocation.skip();
        ExploredCheck check =
                new ExploredCheck(context.getTargetClass(), context.getExecutable(), explored);
        Optional<String> replayed = extension.getConfigurationParameter(Explored.REPLAY_PARAMETER);
        if (replayed.isPresent()) {
            check.replay(replayed.get());
            return;
        }
        int all = check.run();
        if (all > 0) {
            extension.publishReportEntry(Explored.REPORT_ENTRY, Explored.ALL_RUN + all + ".");
        }
    }
}
