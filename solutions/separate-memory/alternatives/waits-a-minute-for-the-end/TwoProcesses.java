package racecourse.separatememory;

import racecourse.Jvm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.concurrent.TimeUnit;

public class TwoProcesses {

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
        p.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
    }

    public static String write(int lower, int upper) throws IOException, InterruptedException {
        if (lower < 0 || upper < 0) throw new IllegalArgumentException();
        Process a = Jvm.command(Writer.class, "o", "" + lower).start();
        Process b = null;
        try {
            b = Jvm.command(Writer.class, "O", "" + upper).start();
            Reader ao = new Reader(a.getInputStream(), false),
                    ae = new Reader(a.getErrorStream(), true);
            Reader bo = new Reader(b.getInputStream(), false),
                    be = new Reader(b.getErrorStream(), true);
            int x = a.waitFor();
            int y = b.waitFor();
            if (x != 0) throw new IOException("exit code " + x + ": " + ae.text());
            if (y != 0) throw new IOException("exit code " + y + ": " + be.text());
            return ao.text() + bo.text();
        } finally {
            end(a);
            if (b != null) end(b);
        }
    }
}
