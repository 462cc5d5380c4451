package racecourse.explore.os.model;

import java.io.File;
import java.io.IOException;
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
