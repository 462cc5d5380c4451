package racecourse.separatememory;

import racecourse.Jvm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Phaser;

/**
 * A Phaser waits for the readers of both processes, and of standard error only the beginning is
 * kept.
 */
public class TwoProcesses {
    private static class Head extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            if (kept.size() < 70_000) kept.write(b);
        }

        @Override
        public String toString() {
            return kept.toString(StandardCharsets.US_ASCII);
        }
    }

    private static void copy(Phaser phaser, InputStream in, OutputStream out) {
        phaser.register();
        Thread t =
                new Thread(
                        () -> {
                            try {
                                in.transferTo(out);
                            } catch (IOException e) {
                                // the process was killed by us
                            } finally {
                                phaser.arriveAndDeregister();
                            }
                        });
        t.setDaemon(true);
        t.start();
    }

    public static String write(int lower, int upper) throws IOException, InterruptedException {
        if (lower < 0 || upper < 0) throw new IllegalArgumentException(lower + ", " + upper);
        Deque<Process> children = new ArrayDeque<>();
        try {
            Phaser phaser = new Phaser(1);
            List<ByteArrayOutputStream> outs = new ArrayList<>();
            List<Head> errs = new ArrayList<>();
            for (String[] args : new String[][] {{"o", "" + lower}, {"O", "" + upper}}) {
                Process p = Jvm.command(Writer.class, args).start();
                children.addLast(p);
                outs.add(new ByteArrayOutputStream());
                errs.add(new Head());
                copy(phaser, p.getInputStream(), outs.get(outs.size() - 1));
                copy(phaser, p.getErrorStream(), errs.get(errs.size() - 1));
            }
            phaser.awaitAdvanceInterruptibly(phaser.arrive());
            String text = "";
            int i = 0;
            for (Process p : children) {
                int code = p.onExit().get().exitValue();
                if (code != 0) throw new IOException(code + " " + errs.get(i));
                text += outs.get(i++).toString(StandardCharsets.US_ASCII);
            }
            return text;
        } catch (ExecutionException e) {
            throw new IOException(e);
        } finally {
            while (!children.isEmpty()) {
                children.removeFirst().destroyForcibly().onExit().join();
            }
        }
    }
}
