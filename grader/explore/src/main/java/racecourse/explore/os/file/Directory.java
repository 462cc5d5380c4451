package racecourse.explore.os.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A directory. */
public final class Directory extends Node {

    private final Map<String, Node> entries = new TreeMap<>();

    /** What is there by this name, or null. */
    public Node get(String name) {
        touch(CONTENTS, false);
        return entries.get(name);
    }

    /** Puts it there, in place of what is there. */
    public void put(String name, Node node) {
        touch(CONTENTS, true);
        entries.put(name, node);
    }

    /** Nothing is there by this name any longer. */
    public void remove(String name) {
        touch(CONTENTS, true);
        entries.remove(name);
    }

    /** Whether nothing is there. */
    public boolean isEmpty() {
        touch(CONTENTS, false);
        return entries.isEmpty();
    }

    /** All names, in the order in which a listing gives them: none that anybody may rely on. */
    public List<String> names() {
        touch(CONTENTS, false);
        List<String> names = new ArrayList<>(entries.keySet());
        Collections.reverse(names);
        return names;
    }
}
