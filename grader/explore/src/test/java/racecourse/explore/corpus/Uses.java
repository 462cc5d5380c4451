package racecourse.explore.corpus;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an engine must know to judge the program; on a class that surrounds programs, it holds for
 * all of them. {@code -Dcorpus.uses=monitors,threads} runs those that use nothing else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Uses {

    /** Threads, fields and volatile fields; every program uses these. */
    String THREADS = "threads";

    /** Old values, unsafe publication: results that no interleaving alone explains. */
    String MEMORY_MODEL = "memory-model";

    /** VarHandle, its modes and fences. */
    String VAR_HANDLES = "var-handles";

    /** synchronized, wait and notify. */
    String MONITORS = "monitors";

    /** Interrupts. */
    String INTERRUPTS = "interrupts";

    /** Sleep, timed waits, clocks. */
    String TIME = "time";

    /** Initialisation of classes. */
    String CLASS_INIT = "class-init";

    /** java.util.concurrent. */
    String JUC = "juc";

    /** Collections of java.util, shared between threads. */
    String COLLECTIONS = "collections";

    /** Virtual threads; JDK 21 and later. */
    String VIRTUAL = "virtual";

    /** The constants above, as they apply. */
    String[] value();
}
