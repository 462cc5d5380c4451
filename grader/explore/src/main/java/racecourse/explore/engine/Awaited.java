package racecourse.explore.engine;

/**
 * What a thread waits for in a system call, in words for reports. Two are never the same.
 *
 * @param what a clause that begins with until, or with a preposition
 */
public record Awaited(String what) {

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return what.hashCode();
    }
}
