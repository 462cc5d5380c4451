package racecourse.explore.os;

import java.util.Map;
import java.util.TreeMap;

/** A directory. */
final class Directory extends Node {

    private final Map<String, Node> entries = new TreeMap<>();

    Node get(String name) {
        touch(CONTENTS, false);
        return entries.get(name);
    }

    void put(String name, Node node) {
        touch(CONTENTS, true);
        entries.put(name, node);
    }

    void remove(String name) {
        touch(CONTENTS, true);
        entries.remove(name);
    }

    boolean isEmpty() {
        touch(CONTENTS, false);
        return entries.isEmpty();
    }
}
