package racecourse.explore.os.file;

/** A symbolic link. */
public final class SymbolicLink extends Node {

    private final String target;

    /** One that leads there. */
    public SymbolicLink(String target) {
        this.target = target;
    }

    /** Where it leads: a path, perhaps relative to where it stands. */
    public String target() {
        return target;
    }
}
