package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.lang.annotation.ElementType;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;

/** Two threads add what an enum tells that was compiled before, so that javac needs a table. */
@Uses(Uses.MONITORS)
public final class EnumSwitchTables {

    private int total;

    private synchronized void add(int amount) {
        total += amount;
    }

    private synchronized int total() {
        return total;
    }

    private static int amount(ElementType type) {
        switch (type) {
            case FIELD:
                return 1;
            case METHOD:
                return 2;
            default:
                return 0;
        }
    }

    /** One switch after another. */
    @Right
    public static final class TwoSwitches {
        public static Object run() throws Throwable {
            EnumSwitchTables total = new EnumSwitchTables();
            inParallel(
                    () -> total.add(amount(ElementType.FIELD)),
                    () -> total.add(amount(ElementType.METHOD)));
            Expect.equal(3, total.total());
            return OK;
        }
    }
}
