package racecourse.worker;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import racecourse.protocol.Job;

/**
 * The classes of one job, until it is closed: on the worker's own class path, or in a class loader
 * below it, so that the next job has others of the same names.
 */
final class SpecClasses implements AutoCloseable {

    private static final String CLASS_PATH = "java.class.path";

    private final String classPathBefore = System.getProperty(CLASS_PATH);
    private final ClassLoader contextBefore = Thread.currentThread().getContextClassLoader();
    private final URLClassLoader own;
    private final Class<?> spec;

    private SpecClasses(Job job) throws IOException, ClassNotFoundException {
        ClassLoader worker = SpecClasses.class.getClassLoader();
        if (job.classPath().isEmpty()) {
            own = null;
            spec = Class.forName(job.specClass(), false, worker);
            return;
        }
        URL[] roots = new URL[job.classPath().size()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = Path.of(job.classPath().get(i)).toUri().toURL();
        }
        own = new URLClassLoader(roots, worker);
        spec = Class.forName(job.specClass(), false, own);
        // Threads inherit the one, and whoever starts a JVM for the submission's classes asks for
        // the other.
        Thread.currentThread().setContextClassLoader(own);
        System.setProperty(
                CLASS_PATH,
                classPathBefore
                        + File.pathSeparator
                        + String.join(File.pathSeparator, job.classPath()));
    }

    /**
     * Finds the spec; what it needs is loaded when it is used.
     *
     * @throws ClassNotFoundException if there is none
     */
    static SpecClasses of(Job job) throws IOException, ClassNotFoundException {
        return new SpecClasses(job);
    }

    Class<?> spec() {
        return spec;
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            System.setProperty(CLASS_PATH, classPathBefore);
            Thread.currentThread().setContextClassLoader(contextBefore);
            own.close();
        }
    }
}
