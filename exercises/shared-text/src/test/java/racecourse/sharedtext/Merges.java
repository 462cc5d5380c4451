package racecourse.sharedtext;

import java.util.Set;
import java.util.TreeSet;

/** What a text can be after several threads have appended to it. */
final class Merges {

    private Merges() {}

    /** All texts that hold the letters of each part in their order, mixed in any way. */
    static Set<String> of(String... parts) {
        Set<String> all = new TreeSet<>();
        add("", parts, all);
        return all;
    }

    private static void add(String begin, String[] rest, Set<String> all) {
        boolean complete = true;
        for (int i = 0; i < rest.length; i++) {
            if (!rest[i].isEmpty()) {
                complete = false;
                String[] then = rest.clone();
                then[i] = rest[i].substring(1);
                add(begin + rest[i].charAt(0), then, all);
            }
        }
        if (complete) {
            all.add(begin);
        }
    }
}
