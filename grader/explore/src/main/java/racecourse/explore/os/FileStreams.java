package racecourse.explore.os;

import java.io.IOException;
import racecourse.explore.os.stream.Input;
import racecourse.explore.os.stream.Output;

/** Open files as what a process reads from, or writes to. */
public final class FileStreams {

    private FileStreams() {}

    /** From the file's position on. */
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

    /** To the file's position, or its end. */
    public static Output to(OpenFile file) {
        return new Output() {
            @Override
            public void write(byte[] bytes) throws IOException {
                file.write(bytes, false);
            }

            @Override
            public void close() {
                file.close();
            }
        };
    }
}
