package racecourse.explore.os;

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

    /** The same for a file. */
    static Input from(OpenFile file) {
        return new Input() {
            @Override
            public byte[] read(int most) throws IOException {
                return file.read(most, false);
            }

            @Override
            public int available() throws IOException {
                return (int) Math.max(0, file.size(false) - file.position(false));
            }

            @Override
            public void close() {
                file.close();
            }
        };
    }
}
