package racecourse.separatememory;

import racecourse.Jvm;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;

public class TwoProcesses {
    static final File A = new File(System.getProperty("java.io.tmpdir"), "writer-o.err"),
            B = new File(System.getProperty("java.io.tmpdir"), "writer-O.err");

    private static class Reader extends Thread {
        final InputStream in;
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final boolean error;

        Reader(InputStream in, boolean error) {
            this.in = in;
            this.error = error;
            setDaemon(true);
            start();
        }

        public void run() {
            try {
                in.transferTo(bytes);
            } catch (IOException e) {
            }
        }

        String text() throws InterruptedException {
            join();
            return bytes.toString();
        }
    }

    private static void end(Process p) throws InterruptedException {
        p.destroyForcibly();
        boolean flag = false;
        while (true) {
            try {
                p.waitFor();
                break;
            } catch (InterruptedException e) {
                flag = true;
            }
        }
        if (flag) Thread.currentThread().interrupt();
    }

    public static String write(int lower, int upper) throws IOException, InterruptedException {
        if (lower < 0 || upper < 0) throw new IllegalArgumentException();
        Process a = Jvm.command(Writer.class, "o", "" + lower).redirectError(A).start();
        Process b = null;
        try {
            b = Jvm.command(Writer.class, "O", "" + upper).redirectError(B).start();
            Reader ao = new Reader(a.getInputStream(), false),
                    bo = new Reader(b.getInputStream(), false);
            int x = a.waitFor();
            int y = b.waitFor();
            if (x != 0)
                throw new IOException("exit code " + x + ": " + Files.readString(A.toPath()));
            if (y != 0)
                throw new IOException("exit code " + y + ": " + Files.readString(B.toPath()));
            return ao.text() + bo.text();
        } finally {
            end(a);
            if (b != null) end(b);
        }
    }
}
