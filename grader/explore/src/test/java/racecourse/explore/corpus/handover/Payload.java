package racecourse.explore.corpus.handover;

import racecourse.explore.corpus.Expect;

/** What is handed over: a plain field, and a plain array behind a plain field. */
final class Payload {
    private int value;
    private int[] cells;

    /** Fills it; called by the giver before it hands it over. */
    Payload fill() {
        value = 1;
        cells = new int[] {1};
        return this;
    }

    /** Fails unless everything that {@link #fill} wrote is seen. */
    void expectFilled() {
        Expect.equal(1, value);
        Expect.that(cells != null, "the array is missing");
        Expect.equal(1, cells[0]);
    }
}
