package racecourse.explore.os.file;

import java.util.ArrayList;
import java.util.List;

/**
 * The locks on one file as POSIX has them (fcntl): a process holds ranges, and neither its threads
 * nor its channels matter.
 */
public final class FileLocks {

    /** Bytes from {@code from} to before {@code to}. */
    private record Held(LockHolder process, long from, long to, boolean shared) {

        boolean overlaps(long otherFrom, long otherTo) {
            return from < otherTo && otherFrom < to;
        }
    }

    private final List<Held> held = new ArrayList<>();

    /** Who holds a lock that a process would have to wait for, or null. */
    public LockHolder holderAgainst(LockHolder process, long from, long to, boolean shared) {
        for (Held lock : held) {
            if (lock.process != process && lock.overlaps(from, to) && !(shared && lock.shared)) {
                return lock.process;
            }
        }
        return null;
    }

    /** The process holds this range now, shared or not, whatever it held of it before. */
    public void lock(LockHolder process, long from, long to, boolean shared) {
        unlock(process, from, to);
        held.add(new Held(process, from, to, shared));
    }

    /** The process holds nothing of this range any longer; returns whether it did. */
    public boolean unlock(LockHolder process, long from, long to) {
        List<Held> rest = new ArrayList<>();
        boolean any = false;
        for (Held lock : held) {
            if (lock.process != process || !lock.overlaps(from, to)) {
                rest.add(lock);
                continue;
            }
            any = true;
            if (lock.from < from) {
                rest.add(new Held(process, lock.from, from, lock.shared));
            }
            if (to < lock.to) {
                rest.add(new Held(process, to, lock.to, lock.shared));
            }
        }
        held.clear();
        held.addAll(rest);
        return any;
    }

    /** The process holds nothing; returns whether it did. */
    public boolean unlockAll(LockHolder process) {
        return unlock(process, 0, Long.MAX_VALUE);
    }
}
