package racecourse.explore.os.stream;

import java.io.IOException;

/** Where what a process writes goes. Each method is a system call. */
public interface Output {

    /** Takes all that is written, and waits for nothing. */
    Output NOTHING =
            new Output() {
                @Override
                public void write(byte[] bytes) {}

                @Override
                public void close() {}
            };

    /** Writes all of it, and waits for room. */
    void write(byte[] bytes) throws IOException;

    /** Closes it, unless that has been done. */
    void close() throws IOException;
}
