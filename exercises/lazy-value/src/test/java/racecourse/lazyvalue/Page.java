package racecourse.lazyvalue;

/** An object whose parts are visible to other threads only if it is published safely. */
final class Page {

    private int number;
    private String[] lines;

    Page() {
        number = 7;
        lines = new String[] {"one", "two"};
    }

    /** What is on it, as the calling thread sees it. */
    String text() {
        String[] read = lines;
        return "page " + number + ": " + (read == null ? null : read[0] + ", " + read[1]);
    }
}
