package racecourse.core.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Trusted sources of a test, written below a source root or compiled in this JVM. */
public final class JavaSources {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public )?(?:\\w+ )*(?:class|@?interface|enum|record) (\\w+)");

    private JavaSources() {}

    /** Writes each source where javac expects it: by its package and its first type. */
    public static List<Path> write(Path root, String... sources) {
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            files.add(writeFile(root.resolve(placeOf(source)), source));
        }
        return files;
    }

    /** Writes one file, and the folders above it. */
    public static Path writeFile(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compiles sources that must compile; returns the folder of the classes. */
    public static Path compile(Path classes, String classPath, String... sources) {
        try {
            Files.createDirectories(classes);
            Path root = Files.createTempDirectory(classes.toAbsolutePath().getParent(), "sources");
            List<String> files = write(root, sources).stream().map(Path::toString).toList();
            JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
            StringWriter said = new StringWriter();
            List<String> options =
                    List.of(
                            "-proc:none",
                            "-g",
                            "-parameters",
                            "-cp",
                            classPath,
                            "-d",
                            classes.toString());
            boolean compiled =
                    javac.getTask(
                                    said,
                                    null,
                                    null,
                                    options,
                                    null,
                                    javac.getStandardFileManager(null, null, null)
                                            .getJavaFileObjectsFromStrings(files))
                            .call();
            if (!compiled) {
                throw new IllegalArgumentException(said.toString());
            }
            return classes;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String placeOf(String source) {
        Matcher declared = PACKAGE.matcher(source);
        Matcher type = TYPE.matcher(source);
        if (!type.find()) {
            throw new IllegalArgumentException("no type in " + source);
        }
        String folder = declared.find() ? declared.group(1).replace('.', '/') + "/" : "";
        return folder + type.group(1) + ".java";
    }
}
