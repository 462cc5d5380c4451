package racecourse.api.spi;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import racecourse.api.verdict.Location;

/**
 * Tells the submission's lines from those of the spec and its helpers, which share a package: they
 * come from different roots of the class path. Thread-safe.
 */
public final class SubmissionLines {

    private final ClassLoader loader;
    private final String packagePrefix;
    private final String specRoot;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** Tells them apart for this spec; its package is the submission's too. */
    public SubmissionLines(Class<?> spec) {
        loader = spec.getClassLoader();
        packagePrefix = spec.getPackageName() + ".";
        specRoot = rootOf(spec.getName());
    }

    /** Whether the class with this binary name belongs to the submission. */
    public boolean owns(String className) {
        return className.startsWith(packagePrefix)
                && known.computeIfAbsent(className, name -> !specRoot.equals(rootOf(name)));
    }

    /** The topmost of the submission's lines in a stack trace, or null if there is none. */
    public Location topmostIn(StackTraceElement[] stack) {
        List<Location> lines = allIn(stack);
        return lines.isEmpty() ? null : lines.get(0);
    }

    /** The submission's lines in a stack trace, topmost first. */
    public List<Location> allIn(StackTraceElement[] stack) {
        List<Location> lines = new ArrayList<>();
        for (StackTraceElement frame : stack) {
            if (frame.getFileName() != null
                    && frame.getLineNumber() > 0
                    && owns(frame.getClassName())) {
                lines.add(new Location(frame.getFileName(), frame.getLineNumber()));
            }
        }
        return lines;
    }

    /** Where the class comes from; the empty string for classes without bytes of their own. */
    private String rootOf(String className) {
        String path = className.replace('.', '/') + ".class";
        URL url = loader.getResource(path);
        if (url == null) {
            return "";
        }
        String text = url.toString();
        return text.substring(0, text.length() - path.length());
    }
}
