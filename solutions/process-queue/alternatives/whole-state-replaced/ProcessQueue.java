package racecourse.processqueue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A first-in, first-out queue of numbers in a file, which any number of processes use. */
public class ProcessQueue implements AutoCloseable {
    interface Work<T> {
        T run() throws IOException;
    }

    private final Path file;
    private final FileChannel gate;
    private final int capacity;

    /**
     * Creates the queue in this file, or joins it.
     *
     * @throws IllegalArgumentException if the capacity is below 1, or not that of the queue there
     */
    public ProcessQueue(Path path, int capacity) throws IOException {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity");
        }
        this.capacity = capacity;

        if (Files.notExists(path)) {
            try {
                Files.createFile(path);
            } catch (FileAlreadyExistsException e) {
            }
        }
        file = path.toRealPath();
        gate =
                FileChannel.open(
                        Path.of(file + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        boolean same =
                locked(
                        () -> {
                            List<String> all = Files.readAllLines(file);
                            if (all.isEmpty()) {
                                save(List.of());
                                return true;
                            }
                            return all.get(0).equals("" + capacity);
                        });
        if (!same) {
            close();
            throw new IllegalArgumentException("capacity");
        }
    }

    private List<String> load() throws IOException {
        List<String> all = new ArrayList<>(Files.readAllLines(file));
        all.remove(0);
        return all;
    }

    private void save(List<String> items) throws IOException {
        List<String> all = new ArrayList<>();
        all.add("" + capacity);
        all.addAll(items);
        Path next = Path.of(file + ".next");
        Files.write(next, all);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean offer(long item) throws IOException {
        List<String> items = load();
        if (items.size() == capacity) {
            return false;
        }
        items.add("" + item);
        save(items);
        return true;
    }

    private Long poll() throws IOException {
        List<String> items = load();
        if (items.isEmpty()) {
            return null;
        }
        long item = Long.parseLong(items.remove(0));
        save(items);
        return item;
    }

    private int count() throws IOException {
        return load().size();
    }

    public void put(long item) throws IOException, InterruptedException {
        while (!locked(() -> offer(item))) {
            Thread.sleep(20);
        }
    }

    public long take() throws IOException, InterruptedException {
        Long item;
        while ((item = locked(this::poll)) == null) {
            Thread.sleep(20);
        }
        return item;
    }

    public int size() throws IOException {
        return locked(this::count);
    }

    private <T> T locked(Work<T> work) throws IOException {
        synchronized (ProcessQueue.class) {
            try (FileLock l = gate.lock()) {
                return work.run();
            }
        }
    }

    public void close() throws IOException {
        synchronized (ProcessQueue.class) {
            gate.close();
        }
    }
}
