package racecourse.explore.os.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * The files of a machine by path, resolved as POSIX does: symbolic links are followed where they
 * stand, and {@code ..} is the parent of what is before it. At first there are the working
 * directory and the one for temporary files, both empty.
 */
public final class FileTree {

    private static final int MOST_LINKS = 40;
    private static final String SEPARATORS =
            "[/" + (File.separator.equals("\\") ? "\\\\" : "") + "]";

    private final Directory root = new Directory();
    private final IntSupplier names;
    private final Set<String> created = new LinkedHashSet<>();

    /**
     * Where a path leads.
     *
     * @param parent the directory; not null
     * @param name the entry there; null if it is the directory itself
     * @param node what is there, or null
     * @param path the path without links
     */
    public record Place(Directory parent, String name, Node node, String path) {}

    /** An empty one; nodes get these names. */
    public FileTree(IntSupplier names) {
        this.names = names;
        root.called(names);
        makeFolders(Path.of("").toAbsolutePath().toString());
        makeFolders(Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath().toString());
        created.clear();
    }

    private void makeFolders(String path) {
        Directory at = root;
        for (String name : path.split(SEPARATORS)) {
            if (!name.isEmpty()) {
                if (at.get(name) == null) {
                    Directory made = new Directory();
                    made.called(names);
                    at.put(name, made);
                }
                at = (Directory) at.get(name);
            }
        }
    }

    /** All paths, without links, at which something was created. */
    public Set<String> created() {
        return created;
    }

    /** Where a path leads to, through a link at its end. */
    public Place find(Path path) throws IOException {
        return find(path, true);
    }

    /** Where a path leads to; a link at its end is followed, or is it. */
    public Place find(Path path, boolean follows) throws IOException {
        Deque<String> rest = new ArrayDeque<>();
        pushAll(rest, path.toAbsolutePath().toString());
        Deque<Directory> directories = new ArrayDeque<>();
        Deque<String> names = new ArrayDeque<>();
        directories.push(root);
        int links = 0;
        while (!rest.isEmpty()) {
            String name = rest.pop();
            Directory at = directories.peek();
            if (name.equals("..")) {
                if (directories.size() > 1) {
                    directories.pop();
                    names.pop();
                }
                continue;
            }
            Node node = at.get(name);
            if (node instanceof SymbolicLink link && (follows || !rest.isEmpty())) {
                if (++links > MOST_LINKS) {
                    throw new FileSystemLoopException(path.toString());
                }
                if (link.target().startsWith("/")) {
                    directories.clear();
                    names.clear();
                    directories.push(root);
                }
                pushAll(rest, link.target());
            } else if (rest.isEmpty()) {
                return new Place(at, name, node, text(names, name));
            } else if (node instanceof Directory directory) {
                directories.push(directory);
                names.push(name);
            } else if (node == null) {
                throw new NoSuchFileException(path.toString());
            } else {
                throw new FileSystemException(path.toString(), null, "Not a directory");
            }
        }
        return new Place(directories.peek(), null, directories.peek(), text(names, null));
    }

    private static void pushAll(Deque<String> rest, String path) {
        String[] names = path.split(SEPARATORS);
        for (int i = names.length - 1; i >= 0; i--) {
            if (!names[i].isEmpty() && !names[i].equals(".")) {
                rest.push(names[i]);
            }
        }
    }

    private static String text(Deque<String> names, String last) {
        StringBuilder text = new StringBuilder();
        names.descendingIterator().forEachRemaining(name -> text.append('/').append(name));
        return last == null ? text.toString() : text.append('/').append(last).toString();
    }

    /** What is at a place; there must be something. */
    public static Node existing(Place place, Path path) throws IOException {
        if (place.node == null) {
            throw new NoSuchFileException(path.toString());
        }
        return place.node;
    }

    /** Puts something new at a place where nothing is. */
    public void create(Place place, Path path, Node node) throws IOException {
        if (place.node != null) {
            throw new FileAlreadyExistsException(path.toString());
        }
        root.touch(Node.NEXT_NAME, true);
        created.add(place.path);
        place.parent.put(place.name, node);
        node.called(names);
    }

    /** Takes the entry away from a place. */
    public void delete(Place place, Path path) throws IOException {
        if (existing(place, path) instanceof Directory directory && !directory.isEmpty()) {
            throw new DirectoryNotEmptyException(path.toString());
        }
        place.parent.remove(place.name);
    }

    /** Moves an entry to another place, in place of what is there. */
    public void rename(Place from, Path path, Place to, Path target) throws IOException {
        Node node = existing(from, path);
        if (to.node == node) {
            return;
        }
        if (to.node instanceof Directory directory) {
            if (!(node instanceof Directory)) {
                throw new FileSystemException(path.toString(), target.toString(), "Is a directory");
            }
            if (!directory.isEmpty()) {
                throw new DirectoryNotEmptyException(target.toString());
            }
        } else if (to.node != null && node instanceof Directory) {
            throw new NotDirectoryException(target.toString());
        }
        created.add(to.path);
        from.parent.remove(from.name);
        to.parent.put(to.name, node);
    }
}
