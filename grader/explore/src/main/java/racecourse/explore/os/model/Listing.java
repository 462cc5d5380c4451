package racecourse.explore.os.model;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import racecourse.explore.os.PathCalls;

/** What was in a directory when it was opened; see {@link DirectoryStream}. */
final class Listing implements DirectoryStream<Path> {

    private final Iterator<Path> entries;
    private final Filter<? super Path> filter;
    private boolean begun;
    private boolean closed;

    private Listing(List<Path> entries, Filter<? super Path> filter) {
        this.entries = entries.iterator();
        this.filter = filter;
    }

    static Listing of(Path directory, Filter<? super Path> filter) throws IOException {
        return new Listing(entriesOf(directory), filter);
    }

    static List<Path> entriesOf(Path directory) throws IOException {
        List<Path> entries = new ArrayList<>();
        for (String name : PathCalls.list(directory)) {
            entries.add(directory.resolve(name));
        }
        return entries;
    }

    @Override
    public Iterator<Path> iterator() {
        if (begun || closed) {
            throw new IllegalStateException(closed ? "closed" : "Iterator already obtained");
        }
        begun = true;
        return new Accepted();
    }

    @Override
    public void close() {
        closed = true;
    }

    /** The entries that the filter accepts, which may look at the file. */
    private final class Accepted implements Iterator<Path> {
        private Path next;

        @Override
        public boolean hasNext() {
            while (next == null && !closed && entries.hasNext()) {
                Path entry = entries.next();
                try {
                    next = filter.accept(entry) ? entry : null;
                } catch (IOException e) {
                    throw new DirectoryIteratorException(e);
                }
            }
            return next != null;
        }

        @Override
        public Path next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Path entry = next;
            next = null;
            return entry;
        }
    }
}
