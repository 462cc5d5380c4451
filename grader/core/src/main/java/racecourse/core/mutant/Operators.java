package racecourse.core.mutant;

import com.github.javaparser.ast.Modifier;
import java.util.List;

/** All operators. */
final class Operators {

    static final List<MutationOperator> ALL =
            List.of(
                    new DropModifier(Modifier.Keyword.SYNCHRONIZED),
                    new DropModifier(Modifier.Keyword.VOLATILE),
                    new DropSynchronizedBlock(),
                    new DropLock(),
                    new DropFileLock(),
                    new LockAnotherFile(),
                    new ShrinkCriticalSection(),
                    new SplitCriticalSection(),
                    new ExchangeLock(),
                    new ExchangeReceiver(),
                    new ReverseLockOrder(),
                    new DropCall("drop-unlock", "unlock", "unlockRead", "unlockWrite", "release"),
                    new UnlockOutsideFinally(),
                    new DropPermit(),
                    new DropCall("drop-wait", "wait", "await", "awaitUninterruptibly", "park"),
                    new DropCall(
                            "drop-notify", "notify", "notifyAll", "signal", "signalAll", "unpark"),
                    new DropCall("drop-count-down", "countDown"),
                    new RenameCall("notifyAll", "notify"),
                    new RenameCall("signalAll", "signal"),
                    new WhileToIf(),
                    new DropCall("drop-start", "start"),
                    new RenameCall("start", "run"),
                    new DropJoin(),
                    new LimitWait(),
                    new DropInterruptRestore(),
                    new CountOffByOne(),
                    new GetThenSet(),
                    new CompareThenSet(),
                    new IgnoreFailure(),
                    new WeakenMode(),
                    new ReorderWrites(),
                    new SplitWrite(),
                    new DropCall("drop-flush", "flush"),
                    new DropCall("drop-wait-for", "waitFor"),
                    new ReadLate(),
                    new DropCall("drop-fence", "fullFence", "acquireFence", "releaseFence"));

    private Operators() {}
}
