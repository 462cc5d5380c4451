package racecourse.explore.os;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.engine.Unsupported;
import racecourse.explore.os.file.Directory;
import racecourse.explore.os.file.FileTree;
import racecourse.explore.os.file.Node;
import racecourse.explore.os.file.RegularFile;
import racecourse.explore.os.file.SocketFile;
import racecourse.explore.os.file.SymbolicLink;

/** System calls that take a path. Each is one step, before which the process may be killed. */
public final class PathCalls {

    private PathCalls() {}

    /** What is at a path. */
    public enum Kind {
        /** A regular file. */
        FILE,
        /** A directory. */
        DIRECTORY,
        /** Where a socket was bound. */
        SOCKET,
        /** A symbolic link, where links aren't followed. */
        LINK,
        /** Nothing. */
        NOTHING
    }

    private static FileTree enter() {
        ModelThread thread = Run.step();
        OsProcess process = Machine.processOf(thread);
        process.call(thread);
        return process.machine.files;
    }

    private static void did(String operation, Path path) {
        ModelThread thread = Run.current();
        if (thread.run.traced()) {
            thread.run.did(thread, operation + " " + path.getFileName(), null);
        }
    }

    /**
     * Opens a file, and creates it if the options say so; with DELETE_ON_CLOSE it is deleted at
     * once, as on Unix.
     *
     * @throws IllegalArgumentException for options that don't go together
     */
    public static OpenFile open(Path path, Set<? extends OpenOption> options) throws IOException {
        for (OpenOption option : options) {
            if (!(option instanceof StandardOpenOption)) {
                throw new Unsupported("the option " + option + " for " + path.getFileName());
            }
        }
        boolean appends = options.contains(StandardOpenOption.APPEND);
        boolean writes = appends || options.contains(StandardOpenOption.WRITE);
        boolean reads = options.contains(StandardOpenOption.READ) || !writes;
        boolean truncates = options.contains(StandardOpenOption.TRUNCATE_EXISTING);
        if (appends && (truncates || options.contains(StandardOpenOption.READ))) {
            throw new IllegalArgumentException(
                    truncates
                            ? "APPEND + TRUNCATE_EXISTING not allowed"
                            : "READ + APPEND not allowed");
        }
        boolean fails = options.contains(StandardOpenOption.CREATE_NEW);
        FileTree tree = enter();
        FileTree.Place place = tree.find(path, !(writes && fails));
        RegularFile file = fileAt(tree, place, path, writes && creates(options), writes && fails);
        Run run = Run.current().run;
        run.change();
        did("opens", path);
        if (writes && truncates && file.size() > 0) {
            file.setSize(0);
            run.did(Run.current(), file.title + ".WRITE: nothing (cut off by open)", file);
        }
        OpenFile open =
                new OpenFile(Machine.processOf(Run.current()), file, reads, writes, appends);
        if (options.contains(StandardOpenOption.DELETE_ON_CLOSE)) {
            delete(path);
        }
        return open;
    }

    private static boolean creates(Set<? extends OpenOption> options) {
        return options.contains(StandardOpenOption.CREATE)
                || options.contains(StandardOpenOption.CREATE_NEW);
    }

    private static RegularFile fileAt(
            FileTree tree, FileTree.Place place, Path path, boolean creates, boolean fails)
            throws IOException {
        if (place.node() == null) {
            if (!creates) {
                throw new NoSuchFileException(path.toString());
            }
            RegularFile created = new RegularFile(path.getFileName().toString());
            tree.create(place, path, created);
            return created;
        }
        if (fails) {
            throw new FileAlreadyExistsException(path.toString());
        }
        if (place.node() instanceof RegularFile file) {
            return file;
        }
        throw new FileSystemException(
                path.toString(),
                null,
                place.node() instanceof SocketFile
                        ? "No such device or address"
                        : "Is a directory");
    }

    /** What is at a path. */
    public static Kind kind(Path path, boolean followsLinks) {
        try {
            Node node = enter().find(path, followsLinks).node();
            did("looks whether there is", path);
            return kindOf(node);
        } catch (IOException e) {
            return Kind.NOTHING;
        }
    }

    private static Kind kindOf(Node node) {
        if (node == null) {
            return Kind.NOTHING;
        }
        if (node instanceof Directory) {
            return Kind.DIRECTORY;
        }
        if (node instanceof SocketFile) {
            return Kind.SOCKET;
        }
        return node instanceof SymbolicLink ? Kind.LINK : Kind.FILE;
    }

    /** The size in bytes of the file at a path. */
    public static long size(Path path) throws IOException {
        FileTree tree = enter();
        did("asks for the size of", path);
        Node node = FileTree.existing(tree.find(path), path);
        return node instanceof RegularFile file ? file.size() : 0;
    }

    /** A number that the file at a path has, and no other. */
    public static int number(Path path, boolean followsLinks) throws IOException {
        FileTree tree = enter();
        did("asks for the number of", path);
        return FileTree.existing(tree.find(path, followsLinks), path).number();
    }

    /** Whether both paths lead to the same file, which must exist unless the paths are equal. */
    public static boolean same(Path one, Path other) throws IOException {
        if (one.equals(other)) {
            return true;
        }
        FileTree tree = enter();
        return FileTree.existing(tree.find(one), one) == FileTree.existing(tree.find(other), other);
    }

    /** The path without links; there must be something. */
    public static Path real(Path path) throws IOException {
        FileTree.Place place = enter().find(path);
        FileTree.existing(place, path);
        return Path.of(place.path().isEmpty() ? "/" : place.path());
    }

    /** Deletes a file, an empty directory, or a link itself. */
    public static void delete(Path path) throws IOException {
        FileTree tree = enter();
        Run.current().run.change();
        did("deletes", path);
        tree.delete(tree.find(path, false), path);
    }

    /** Moves a file to another name in one step, in place of what is there. */
    public static void rename(Path from, Path to) throws IOException {
        FileTree tree = enter();
        Run.current().run.change();
        did("renames " + from.getFileName() + " to", to);
        tree.rename(tree.find(from, false), from, tree.find(to, false), to);
    }

    /** The names in a directory, all at once, as a short listing is read. */
    public static List<String> list(Path path) throws IOException {
        FileTree tree = enter();
        did("lists", path);
        if (FileTree.existing(tree.find(path), path) instanceof Directory directory) {
            return directory.names();
        }
        throw new NotDirectoryException(path.toString());
    }

    /** Makes a directory. */
    public static void makeDirectory(Path path) throws IOException {
        FileTree tree = enter();
        did("makes the directory", path);
        tree.create(tree.find(path, false), path, new Directory());
    }

    /** Makes a symbolic link. */
    public static void link(Path link, Path target) throws IOException {
        FileTree tree = enter();
        did("makes the link", link);
        tree.create(tree.find(link, false), link, new SymbolicLink(target.toString()));
    }

    /** Gives a file a second name. */
    public static void hardLink(Path link, Path existing) throws IOException {
        FileTree tree = enter();
        did("makes the link", link);
        Node node = FileTree.existing(tree.find(existing), existing);
        tree.create(tree.find(link, false), link, node);
    }

    /** All names, without links, at which the machine's processes have created something. */
    public static Set<Path> created() {
        Set<Path> created = new TreeSet<>();
        for (String path : Machine.of(Run.current().run).files.created()) {
            created.add(Path.of(path));
        }
        return created;
    }
}
