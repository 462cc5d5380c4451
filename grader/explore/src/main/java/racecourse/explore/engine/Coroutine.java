package racecourse.explore.engine;

/** Something with a stack of its own that runs when it is its turn. */
abstract class Coroutine {

    private Runnable body;

    /** What the coroutine does when it is first resumed; it ends by {@link Coroutines#end}. */
    final void body(Runnable first) {
        body = first;
    }

    final void runBody() {
        Runnable first = body;
        body = null;
        first.run();
    }
}
