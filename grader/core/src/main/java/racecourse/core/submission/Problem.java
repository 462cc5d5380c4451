package racecourse.core.submission;

/**
 * Why a submission can't be compiled.
 *
 * @param file the file's name, or null if it concerns no single file
 * @param line the line from 1, or 0 if it concerns no single line
 * @param message what is wrong, and how to mend it
 */
public record Problem(String file, int line, String message) {

    @Override
    public String toString() {
        if (file == null) {
            return message;
        }
        return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
