package racecourse.explore.os;

import java.io.IOException;
import java.util.Arrays;
import racecourse.explore.engine.Awaited;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.os.stream.ByteRing;
import racecourse.explore.os.stream.Input;
import racecourse.explore.os.stream.Output;
import racecourse.explore.schedule.Footprint;

/**
 * A pipe: bytes go in at one end and come out at the other, and it holds only so many. Who writes
 * waits for room, who reads waits for bytes, or for the end: that comes when nobody has the writing
 * end open any more.
 */
final class Pipe {

    /** A write of no more bytes arrives in one piece (POSIX). */
    private static final int ATOMIC = 4096;

    private final String title;
    private final int capacity;
    private final int name;
    private final Awaited bytesToRead;
    private final Awaited roomToWrite;

    /** Its two ends. */
    final Reading reading;

    final Writing writing;

    private final ByteRing held = new ByteRing();

    /**
     * An empty pipe.
     *
     * @param title what it is, such as {@code the standard output of Process 1}
     * @param capacity how many bytes it holds; at least 1
     */
    Pipe(Machine machine, String title, int capacity, OsProcess reader, OsProcess writer) {
        this.title = title;
        this.capacity = capacity;
        this.name = machine.newName();
        this.bytesToRead = new Awaited("until there is something to read in " + title);
        this.roomToWrite =
                new Awaited(
                        "until somebody reads " + title + ": the pipe is full of what it wrote");
        this.reading = new Reading(reader);
        this.writing = new Writing(writer);
    }

    private void touch(boolean writes) {
        Footprint.touch(name, 0, writes);
    }

    private static ModelThread enter(OsProcess process) {
        ModelThread thread = Run.step();
        process.call(thread);
        return thread;
    }

    /** Something has become possible, or impossible for ever. */
    private void changed(ModelThread by) {
        touch(true);
        by.run.change();
        by.run.wakeAll(ModelThread.State.IN_SYSTEM_CALL, bytesToRead);
        by.run.wakeAll(ModelThread.State.IN_SYSTEM_CALL, roomToWrite);
    }

    private static void await(ModelThread thread, Awaited what) {
        thread.run.await(thread, ModelThread.State.IN_SYSTEM_CALL, what, Run.FOREVER);
    }

    /** Where it is read. */
    final class Reading implements Input, Open {

        private final OsProcess process;
        private boolean closed;

        private Reading(OsProcess process) {
            this.process = process;
            process.opened(this);
        }

        @Override
        public byte[] read(int most) throws IOException {
            ModelThread thread = enter(process);
            touch(true);
            while (held.isEmpty() && !writing.closed && !closed) {
                thread.run.did(thread, "waits to read " + title, Pipe.this);
                await(thread, bytesToRead);
                touch(true);
            }
            if (closed) {
                throw new IOException("Stream closed");
            }
            byte[] bytes = held.take(Math.min(most, held.count()));
            if (bytes.length > 0) {
                changed(thread);
            }
            if (thread.run.traced()) {
                String what = bytes.length == 0 ? "the end" : Described.bytes(bytes);
                thread.run.did(thread, title + ".READ: " + what, Pipe.this);
            }
            return bytes;
        }

        @Override
        public int available() throws IOException {
            enter(process);
            touch(false);
            if (closed) {
                throw new IOException("Stream closed");
            }
            return held.count();
        }

        @Override
        public void close() {
            ModelThread thread = enter(process);
            if (!closed) {
                vanish(thread);
                process.closed(this);
                thread.run.did(thread, "closes " + title, Pipe.this);
            }
        }

        @Override
        public void vanish(ModelThread last) {
            closed = true;
            changed(last);
        }
    }

    /** Where it is written. */
    final class Writing implements Output, Open {

        private final OsProcess process;
        private boolean closed;

        private Writing(OsProcess process) {
            this.process = process;
            process.opened(this);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            ModelThread thread = enter(process);
            touch(true);
            int atOnce = bytes.length <= Math.min(ATOMIC, capacity) ? bytes.length : 1;
            int done = 0;
            while (done < bytes.length) {
                while (capacity - held.count() < atOnce && !reading.closed && !closed) {
                    thread.run.did(thread, "waits for room in " + title, Pipe.this);
                    await(thread, roomToWrite);
                    touch(true);
                }
                if (closed) {
                    throw new IOException("Stream closed");
                }
                if (reading.closed) {
                    throw new IOException("Broken pipe");
                }
                int part = Math.min(bytes.length - done, capacity - held.count());
                held.put(bytes, done, part);
                changed(thread);
                if (thread.run.traced()) {
                    byte[] written = Arrays.copyOfRange(bytes, done, done + part);
                    thread.run.did(
                            thread, title + ".WRITE: " + Described.bytes(written), Pipe.this);
                }
                done += part;
            }
        }

        @Override
        public void close() {
            ModelThread thread = enter(process);
            if (!closed) {
                vanish(thread);
                process.closed(this);
                thread.run.did(thread, "closes " + title, Pipe.this);
            }
        }

        @Override
        public void vanish(ModelThread last) {
            closed = true;
            changed(last);
        }
    }
}
