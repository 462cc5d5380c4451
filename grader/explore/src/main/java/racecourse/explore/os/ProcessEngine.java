package racecourse.explore.os;

import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import racecourse.api.spi.CurrentSchedule;
import racecourse.api.spi.ProcessHooks;
import racecourse.api.spi.StartedProcess;
import racecourse.explore.engine.Abandoned;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.engine.ThreadControl;
import racecourse.explore.engine.Unsupported;
import racecourse.explore.memory.Tracked;
import racecourse.explore.weave.WovenLoader;

/**
 * Starts processes: each runs its body in a class loader, and so with static fields, of its own.
 */
public final class ProcessEngine implements ProcessHooks {

    private ProcessEngine() {}

    /** Lets API classes find it. */
    public static void install() {
        CurrentSchedule.processes(new ProcessEngine());
    }

    @Override
    public Object start(Serializable body, boolean mortal) {
        ModelThread starter = Run.step();
        OsProcess process = Machine.of(starter.run).fork(mortal);
        MethodHandle main = moved(body, process.number());
        String name = "Process " + process.number();
        Thread thread = new Thread(null, () -> run(process, main), name, 0, false);
        ModelThread model = starter.run.of(thread);
        model.moveTo(process);
        starter.run.did(starter, "start " + name, thread);
        ThreadControl.start(starter, model);
        return process;
    }

    private static void run(OsProcess process, MethodHandle main) {
        try {
            main.invoke();
        } catch (Abandoned | Unsupported e) {
            throw e;
        } catch (Throwable e) {
            process.thrown = e;
        }
    }

    @Override
    public Throwable join(Object process) {
        ModelThread thread = Run.step();
        OsProcess awaited = (OsProcess) process;
        awaited.awaitEnd(thread);
        return awaited.thrown;
    }

    @Override
    public boolean killed(Object process) {
        return ((OsProcess) process).killed();
    }

    @Override
    public long systemCalls() {
        return Machine.processOf(Run.current()).calls();
    }

    @Override
    public long pausedNanos() {
        return Machine.processOf(Run.current()).pausedNanos();
    }

    @Override
    public Set<Path> createdFiles() {
        return PathCalls.created();
    }

    @Override
    public void replaceMain(String mainClass, String by) {
        Machine.of(Run.step().run).replaceMain(mainClass, by);
    }

    @Override
    public void pipeCapacity(int bytes) {
        Machine.of(Run.step().run).pipeCapacity = bytes;
    }

    @Override
    public void cores(int count) {
        Machine.of(Run.step().run).cores = count;
    }

    @Override
    public List<StartedProcess> children() {
        List<StartedProcess> found = new ArrayList<>();
        for (ChildProcess child : Machine.of(Run.step().run).children()) {
            boolean alive = child.isAlive();
            found.add(
                    new StartedProcess(
                            child.mainClass(),
                            child.arguments(),
                            alive,
                            alive ? 0 : child.exitCode()));
        }
        return found;
    }

    @Override
    public void awaitChildren(int count) {
        ModelThread thread = Run.step();
        Machine.of(thread.run).awaitChildren(thread, count);
    }

    /** The code of a lambda in the class loader of another process, with what it has captured. */
    private static MethodHandle moved(Serializable lambda, int process) {
        SerializedLambda form = serialized(lambda);
        if (!(lambda.getClass().getClassLoader() instanceof WovenLoader loader)
                || form.getImplMethodKind() != MethodHandleInfo.REF_invokeStatic) {
            throw new IllegalArgumentException(
                    "a process's body is a lambda that doesn't capture this");
        }
        Object[] captured = new Object[form.getCapturedArgCount()];
        for (int i = 0; i < captured.length; i++) {
            captured[i] = form.getCapturedArg(i);
            if (captured[i] instanceof Tracked) {
                throw new IllegalArgumentException(
                        "a process's body captures an object of " + captured[i].getClass());
            }
        }
        try {
            WovenLoader own = loader.ofProcess(process);
            Class<?> owner = own.loadClass(form.getImplClass().replace('/', '.'));
            MethodType type =
                    MethodType.fromMethodDescriptorString(form.getImplMethodSignature(), own);
            Method code = owner.getDeclaredMethod(form.getImplMethodName(), type.parameterArray());
            code.setAccessible(true);
            MethodHandle handle = MethodHandles.lookup().unreflect(code);
            return MethodHandles.insertArguments(handle, 0, captured);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SerializedLambda serialized(Serializable lambda) {
        try {
            Method replace = lambda.getClass().getDeclaredMethod("writeReplace");
            replace.setAccessible(true);
            return (SerializedLambda) replace.invoke(lambda);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("a process's body is a lambda", e);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
