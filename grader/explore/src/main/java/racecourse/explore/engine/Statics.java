package racecourse.explore.engine;

import java.lang.invoke.MethodHandle;
import racecourse.explore.memory.Layout;
import racecourse.explore.memory.Memory;
import racecourse.explore.schedule.Footprint;

/**
 * The static side of a woven class: its fields' memory, and its initialisation (JLS 12.4.2), which
 * happens anew in each schedule.
 */
public final class Statics {

    private final Layout layout;
    private final MethodHandle initialiser;
    private final Statics parent;
    private final StaticFields fields;
    private final boolean once;

    private Run run;
    private Memory memory;
    private ModelThread by;
    private boolean done;
    private boolean failed;
    private boolean running;
    private int[] released;

    /**
     * A class's static side.
     *
     * @param layout of its static fields
     * @param fields their values
     * @param initialiser sets the fields to their first values, {@code ()void}; null if the JVM
     *     initialises the class, once
     * @param parent that of its superclass, or null
     */
    public Statics(Layout layout, StaticFields fields, MethodHandle initialiser, Statics parent) {
        this.layout = layout;
        this.fields = fields;
        this.initialiser = initialiser;
        this.parent = parent;
        this.once = initialiser == null;
    }

    /** The static fields. */
    public Layout layout() {
        return layout;
    }

    /** What is in this field, without any effect besides. */
    public Object get(int slot) {
        return fields.get(slot);
    }

    /** Puts a value into this field, without any effect besides. */
    public void set(int slot, Object value) {
        fields.set(slot, value);
    }

    /** Their memory in this schedule. */
    public Memory memory() {
        return memory;
    }

    /** Comes back once the class is initialised, or is being so by the calling thread. */
    public void initialise(ModelThread thread) {
        if (run == thread.run && done) {
            memory.touch(Footprint.INITIALISATION, false);
            thread.view.join(released);
            return;
        }
        if (run != thread.run) {
            run = thread.run;
            memory = once ? new Memory().asOlder() : new Memory();
            done = once;
            failed = false;
            running = false;
            released = null;
            memory.touch(Footprint.INITIALISATION, true);
            if (once) {
                return;
            }
        }
        initialiseSlowly(thread);
    }

    private void initialiseSlowly(ModelThread thread) {
        memory.touch(Footprint.INITIALISATION, true);
        while (running) {
            if (by == thread) {
                return;
            }
            if (by.state == ModelThread.State.KILLED) {
                startAnew();
                break;
            }
            thread.run.await(thread, ModelThread.State.INITIALISING, this, Run.FOREVER);
        }
        if (done) {
            thread.view.join(released);
            return;
        }
        if (failed) {
            thread.view.join(released);
            throw new NoClassDefFoundError("Could not initialize class " + layout.owner());
        }
        running = true;
        by = thread;
        boolean completed = false;
        try {
            if (parent != null) {
                parent.initialise(thread);
            }
            initialiser.invokeExact();
            completed = true;
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new ExceptionInInitializerError(e);
        } finally {
            memory.touch(Footprint.INITIALISATION, true);
            running = false;
            done = completed;
            failed = !completed;
            released = thread.view.release();
            thread.run.wakeAll(ModelThread.State.INITIALISING, this);
        }
    }

    /** Whether this thread runs the initialiser. */
    boolean isInitialisedBy(ModelThread thread) {
        return running && by == thread;
    }

    /** Who ran the initialiser was killed with its process; in this one's JVM it has never run. */
    private void startAnew() {
        running = false;
        memory = new Memory();
        memory.touch(Footprint.INITIALISATION, true);
    }

    /** The JVM has run the initialiser of a class that is initialised once. */
    public void initialisedByJvm(ModelThread thread) {
        run = thread.run;
        done = true;
        memory = new Memory().asOlder();
        released = thread.view.release();
    }
}
