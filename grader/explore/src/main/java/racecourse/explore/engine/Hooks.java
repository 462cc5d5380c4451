package racecourse.explore.engine;

import racecourse.api.spi.ScheduleHooks;
import racecourse.explore.schedule.Footprint;

/** What API classes ask of the schedule that is running. */
final class Hooks implements ScheduleHooks {

    @Override
    public String thread() {
        return Run.current().name();
    }

    @Override
    public Object caller() {
        return Run.current();
    }

    @Override
    public boolean killed(Object caller) {
        return ((ModelThread) caller).state == ModelThread.State.KILLED;
    }

    @Override
    public void invoked() {
        Run.step();
        Footprint.touchHistory(false);
    }

    @Override
    public void returned() {
        Run.current();
        Footprint.touchHistory(true);
    }

    @Override
    public void atOnce(Runnable code) {
        Run run = Run.current().run;
        run.enterAtomic();
        try {
            code.run();
        } finally {
            if (!run.over()) {
                run.leaveAtomic();
            }
        }
    }
}
