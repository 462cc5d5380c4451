package racecourse.explore.corpus;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A program of the corpus, with what its annotations say.
 *
 * @param type the class with the {@code run()}; never initialised by the harness
 */
record CorpusProgram(Class<?> type) {

    private static final String PACKAGE = CorpusProgram.class.getPackageName();

    /** All programs with this annotation in this subpackage, by name. */
    static List<CorpusProgram> in(String subpackage, Class<? extends Annotation> annotation) {
        return in(
                location(CorpusProgram.class),
                CorpusProgram.class.getClassLoader(),
                subpackage,
                annotation);
    }

    /** The same from another folder of classes, read by this loader. */
    static List<CorpusProgram> in(
            Path classes,
            ClassLoader loader,
            String subpackage,
            Class<? extends Annotation> annotation) {
        try (Stream<Path> files =
                Files.walk(classes.resolve((PACKAGE + "." + subpackage).replace('.', '/')))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .map(file -> load(classes.relativize(file).toString(), loader))
                    .filter(type -> type.isAnnotationPresent(annotation))
                    .map(CorpusProgram::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder or archive that a class was read from. */
    static Path location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String file, ClassLoader loader) {
        String name =
                file.substring(0, file.length() - ".class".length())
                        .replace(File.separatorChar, '.');
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The class's name below the corpus, such as {@code litmus.StoreBuffering$Plain}. */
    String name() {
        return type.getName().substring(PACKAGE.length() + 1);
    }

    /** What an engine must know to judge it. */
    Set<String> uses() {
        Set<String> uses = new TreeSet<>();
        Uses own = type.getDeclaredAnnotation(Uses.class);
        if (own != null) {
            uses.addAll(List.of(own.value()));
        } else if (type.getEnclosingClass() != null) {
            uses.addAll(new CorpusProgram(type.getEnclosingClass()).uses());
        }
        uses.add(Uses.THREADS);
        return uses;
    }

    /** Whether {@code -Dcorpus.uses} and {@code -Dcorpus.only} select it; by default all are. */
    boolean selected() {
        String known = System.getProperty("corpus.uses");
        return name().contains(System.getProperty("corpus.only", ""))
                && (known == null || Set.of(known.split(",")).containsAll(uses()));
    }
}
