package racecourse.explore.runtime;

import java.util.ArrayList;
import java.util.List;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.engine.ThreadControl;

/** What calls of {@link ThreadGroup}'s methods become: a real group knows no model threads. */
public final class GroupCalls {

    private GroupCalls() {}

    /** See {@link ThreadGroup#interrupt}. */
    public static void interrupt(ThreadGroup group) {
        ModelThread thread = Run.step();
        for (Thread each : aliveIn(group, true, thread.run)) {
            Tracing.thread(thread, "interrupt", each);
            ThreadControl.interrupt(thread, thread.run.of(each));
        }
    }

    /** See {@link ThreadGroup#activeCount}. */
    public static int activeCount(ThreadGroup group) {
        return aliveIn(group, true, Run.step().run).size();
    }

    /** See {@link ThreadGroup#enumerate(Thread[])}. */
    public static int enumerate(ThreadGroup group, Thread[] threads) {
        return enumerate(group, threads, true);
    }

    /** See {@link ThreadGroup#enumerate(Thread[], boolean)}. */
    public static int enumerate(ThreadGroup group, Thread[] threads, boolean recurse) {
        List<Thread> alive = aliveIn(group, recurse, Run.step().run);
        int count = Math.min(alive.size(), threads.length);
        for (int i = 0; i < count; i++) {
            threads[i] = alive.get(i);
        }
        return count;
    }

    /** Those of a group, and of those below it; virtual threads are in none that has a list. */
    private static List<Thread> aliveIn(ThreadGroup group, boolean recurse, Run run) {
        List<Thread> found = new ArrayList<>();
        for (Thread each : run.alive()) {
            ThreadGroup its = each.getThreadGroup();
            if ((recurse ? group.parentOf(its) : group == its)
                    && !ThreadControl.isVirtual(run.of(each))) {
                found.add(each);
            }
        }
        return found;
    }
}
