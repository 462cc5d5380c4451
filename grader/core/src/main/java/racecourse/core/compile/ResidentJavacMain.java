package racecourse.core.compile;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The process of a {@link ResidentJavac}. */
final class ResidentJavacMain {

    private ResidentJavacMain() {}

    /** Takes no arguments; what to do comes over standard input, and exit codes go back. */
    public static void main(String[] args) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DataInputStream requests = new DataInputStream(new BufferedInputStream(System.in));
        // Not System.out, in which somebody might print.
        DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        while (true) {
            List<String> request = new ArrayList<>();
            try {
                for (int left = requests.readInt(); left > 0; left--) {
                    request.add(requests.readUTF());
                }
            } catch (EOFException e) {
                return;
            }
            Path log = Path.of(request.remove(0));
            try (OutputStream messages = Files.newOutputStream(log)) {
                answers.writeInt(
                        javac.run(null, messages, messages, request.toArray(String[]::new)));
            }
            answers.flush();
        }
    }
}
