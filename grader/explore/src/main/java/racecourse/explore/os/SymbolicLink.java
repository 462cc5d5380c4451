package racecourse.explore.os;

/** A symbolic link. */
final class SymbolicLink extends Node {

    private final String target;

    SymbolicLink(String target) {
        this.target = target;
    }

    String target() {
        return target;
    }
}
