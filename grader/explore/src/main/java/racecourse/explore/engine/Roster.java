package racecourse.explore.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import racecourse.explore.jdk.ShadowJdk;
import racecourse.explore.schedule.Enabled;

/** The threads of a schedule, by number. */
final class Roster {

    private ModelThread[] threads = new ModelThread[4];
    private int count;

    int count() {
        return count;
    }

    ModelThread get(int number) {
        return threads[number];
    }

    void add(ModelThread thread) {
        if (count == threads.length) {
            threads = Arrays.copyOf(threads, 2 * count);
        }
        threads[count++] = thread;
    }

    /** The thread with this object of the program, or null. */
    ModelThread of(Thread object) {
        for (int i = 0; i < count; i++) {
            if (threads[i].is(object)) {
                return threads[i];
            }
        }
        return null;
    }

    /** The threads that can go on. */
    void fill(Enabled enabled, boolean fair) {
        enabled.clear();
        for (int i = 0; i < count; i++) {
            ModelThread thread = threads[i];
            if (thread.state == ModelThread.State.READY || thread.eager || fair && thread.brief) {
                enabled.add(i);
            }
        }
    }

    /** The thread whose time limit runs out first, or null if none has one. */
    ModelThread earliest() {
        ModelThread earliest = null;
        for (int i = 0; i < count; i++) {
            ModelThread thread = threads[i];
            if (thread.timed() && (earliest == null || thread.deadline < earliest.deadline)) {
                earliest = thread;
            }
        }
        return earliest;
    }

    /** The program's objects for those that have been started, without the first. */
    List<Thread> started() {
        List<Thread> started = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            if (threads[i].state != ModelThread.State.NEW) {
                started.add(threads[i].thread());
            }
        }
        return started;
    }

    /** The program's objects for those that have been started and have not ended. */
    List<Thread> alive() {
        List<Thread> alive = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (threads[i].alive()) {
                alive.add(threads[i].thread());
            }
        }
        return alive;
    }

    /** Whether all have ended that keep the program alive. */
    boolean allEnded() {
        for (int i = 0; i < count; i++) {
            if (!threads[i].daemon && threads[i].alive()) {
                return false;
            }
        }
        return true;
    }

    /** What each thread that has not ended is doing. */
    List<RunResult.Waiting> waiting() {
        List<RunResult.Waiting> found = null;
        for (int i = 0; i < count; i++) {
            if (threads[i].alive()) {
                found = found == null ? new ArrayList<>() : found;
                found.add(waiting(threads[i]));
            }
        }
        return found == null ? List.of() : found;
    }

    private RunResult.Waiting waiting(ModelThread thread) {
        int holder = -1;
        if (thread.waitsFor instanceof Monitor monitor && monitor.owner() != null) {
            holder = monitor.owner().number;
        } else if (thread.waitsFor instanceof ModelThread other) {
            holder = other.number;
        } else if (thread.state == ModelThread.State.PARKED) {
            holder = holderOf(thread.waitsFor);
        }
        return new RunResult.Waiting(
                thread.number,
                thread.name(),
                thread.state,
                thread.waitsFor,
                holder,
                thread.interrupted);
    }

    private int holderOf(Object synchronizer) {
        Thread owner = ShadowJdk.ownerOf(synchronizer);
        ModelThread holder = owner == null ? null : of(owner);
        return holder == null ? -1 : holder.number;
    }
}
