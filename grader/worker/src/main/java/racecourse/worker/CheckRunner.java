package racecourse.worker;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import racecourse.api.Explored;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Verdict;
import racecourse.protocol.Request;

/** Runs one check of the spec with the JUnit Platform, and says how it ended. */
final class CheckRunner {

    private final Class<?> spec;
    private final FailureTranslator translator;
    private final Launcher launcher =
            LauncherFactory.create(
                    LauncherConfig.builder()
                            .enableTestExecutionListenerAutoRegistration(false)
                            .enableLauncherSessionListenerAutoRegistration(false)
                            .enableLauncherDiscoveryListenerAutoRegistration(false)
                            .enablePostDiscoveryFilterAutoRegistration(false)
                            .build());

    CheckRunner(Class<?> spec, FailureTranslator translator) {
        this.spec = spec;
        this.translator = translator;
    }

    Verdict run(Request wanted) {
        String method = wanted.method();
        Outcome outcome = new Outcome();
        Counterexamples.clear();
        try {
            launcher.execute(request(wanted), outcome);
        } catch (Throwable e) {
            // JUnit lets some errors through, and an exception may throw when it is asked.
            outcome.failure.compareAndSet(null, e);
        }
        Throwable failure = outcome.failure.get();
        if (failure != null) {
            Verdict verdict = translator.translate(failure);
            return verdict.counterexample() == null
                    ? verdict.withCounterexample(Counterexamples.last())
                    : verdict;
        }
        if (outcome.passed.get() != 1) {
            return Verdict.of(
                    CheckOutcome.UNDECIDED,
                    outcome.passed.get() + " tests ran for the check " + method + ", expected 1.");
        }
        return Verdict.PASSED.withDetails(outcome.note.get());
    }

    private LauncherDiscoveryRequest request(Request wanted) {
        String name = wanted.method();
        List<Method> named =
                Arrays.stream(spec.getDeclaredMethods())
                        .filter(method -> method.getName().equals(name))
                        .toList();
        if (named.size() != 1) {
            throw new IllegalStateException(
                    named.size() + " methods of the spec are named " + name);
        }
        Map<String, String> replay =
                wanted.schedule() == null
                        ? Map.of()
                        : Map.of(Explored.REPLAY_PARAMETER, wanted.schedule());
        return LauncherDiscoveryRequestBuilder.request()
                .configurationParameters(replay)
                .selectors(selectMethod(spec, named.get(0)))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                // Neither replayed nor remembered: a verdict depends on nothing that ran before.
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.failures.after.default", "SAMPLE_ONLY")
                .build();
    }

    private static final class Outcome implements TestExecutionListener {
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        private final AtomicInteger passed = new AtomicInteger();
        private final AtomicReference<String> note = new AtomicReference<>();

        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            note.set(entry.getKeyValuePairs().get(Explored.REPORT_ENTRY));
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                if (test.isTest()) {
                    passed.incrementAndGet();
                }
                return;
            }
            Throwable thrown =
                    result.getThrowable()
                            .orElseGet(() -> new IllegalStateException("failed without a reason"));
            failure.compareAndSet(null, thrown);
        }
    }
}
