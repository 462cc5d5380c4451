package racecourse.explore.os.stream;

import java.io.IOException;

/** Where what a process reads comes from. Each method is a system call. */
public interface Input {

    /** The end, from the beginning. */
    Input NOTHING =
            new Input() {
                @Override
                public byte[] read(int most) {
                    return new byte[0];
                }

                @Override
                public int available() {
                    return 0;
                }

                @Override
                public void close() {}
            };

    /**
     * Waits until there is something, and reads that.
     *
     * @param most how many bytes, at least 1
     * @return at least one byte; none at the end
     */
    byte[] read(int most) throws IOException;

    /** How many bytes there are now. */
    int available() throws IOException;

    /** Closes it, unless that has been done. */
    void close() throws IOException;
}
