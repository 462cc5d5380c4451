package racecourse.explore.jdk.model;

/** Logs boxing in primitive iterators, when a system property asks for it: never. */
final class Tripwire {
    static final boolean ENABLED = Boolean.FALSE; // not a constant, as in the original

    private Tripwire() {}

    static void trip(Class<?> type, String message) {}
}
