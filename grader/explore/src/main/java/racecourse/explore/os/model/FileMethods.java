package racecourse.explore.os.model;

import java.io.File;
import java.io.FileFilter;
import java.io.FilenameFilter;
import java.io.IOException;
import java.util.stream.Stream;
import racecourse.explore.os.PathCalls;

/** The methods of {@link File} that use the operating system; a receiver comes first. */
public final class FileMethods {

    private FileMethods() {}

    public static File createTempFile(String prefix, String suffix) throws IOException {
        return Files.createTempFile(prefix, suffix).toFile();
    }

    public static File createTempFile(String prefix, String suffix, File directory)
            throws IOException {
        return directory == null
                ? createTempFile(prefix, suffix)
                : Files.createTempFile(directory.toPath(), prefix, suffix).toFile();
    }

    /** A scenario's files are gone when it ends, anyway. */
    public static void deleteOnExit(File file) {}

    public static boolean exists(File file) {
        return Files.exists(file.toPath());
    }

    public static boolean isFile(File file) {
        return Files.isRegularFile(file.toPath());
    }

    public static boolean isDirectory(File file) {
        return Files.isDirectory(file.toPath());
    }

    public static boolean canRead(File file) {
        return exists(file);
    }

    public static boolean canWrite(File file) {
        return exists(file);
    }

    public static long length(File file) {
        try {
            return PathCalls.size(file.toPath());
        } catch (IOException e) {
            return 0;
        }
    }

    public static boolean createNewFile(File file) throws IOException {
        try {
            Files.createFile(file.toPath());
            return true;
        } catch (java.nio.file.FileAlreadyExistsException e) {
            return false;
        }
    }

    public static boolean delete(File file) {
        try {
            PathCalls.delete(file.toPath());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean renameTo(File file, File to) {
        try {
            PathCalls.rename(file.toPath(), to.toPath());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean mkdir(File file) {
        try {
            PathCalls.makeDirectory(file.toPath());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean mkdirs(File file) {
        if (exists(file)) {
            return false;
        }
        if (mkdir(file)) {
            return true;
        }
        File parent = file.getAbsoluteFile().getParentFile();
        return parent != null && (mkdirs(parent) || exists(parent)) && mkdir(file);
    }

    public static String[] list(File directory) {
        try {
            return PathCalls.list(directory.toPath()).toArray(new String[0]);
        } catch (IOException e) {
            return null;
        }
    }

    public static String[] list(File directory, FilenameFilter filter) {
        String[] all = list(directory);
        return all == null || filter == null
                ? all
                : Stream.of(all)
                        .filter(name -> filter.accept(directory, name))
                        .toArray(String[]::new);
    }

    public static File[] listFiles(File directory) {
        return files(directory, list(directory));
    }

    public static File[] listFiles(File directory, FilenameFilter filter) {
        return files(directory, list(directory, filter));
    }

    public static File[] listFiles(File directory, FileFilter filter) {
        File[] all = listFiles(directory);
        return all == null || filter == null
                ? all
                : Stream.of(all).filter(filter::accept).toArray(File[]::new);
    }

    private static File[] files(File directory, String[] names) {
        return names == null
                ? null
                : Stream.of(names).map(name -> new File(directory, name)).toArray(File[]::new);
    }

    public static String getCanonicalPath(File file) throws IOException {
        return getCanonicalFile(file).getPath();
    }

    public static File getCanonicalFile(File file) throws IOException {
        try {
            return PathCalls.real(file.toPath()).toFile();
        } catch (java.nio.file.NoSuchFileException e) {
            File parent = file.getAbsoluteFile().getParentFile();
            return parent == null ? file : new File(getCanonicalFile(parent), file.getName());
        }
    }
}
