package racecourse.explore.front;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import racecourse.explore.schedule.Strategy;

class SamplingTests {

    private static final int STEPS = 600;

    @Test
    void aHandfulOfSwitchesIsUsual() {
        Sampling sampling = sampling(false);
        for (int n = 0; n < 20; n++) {
            assertTrue(changes(sampling.strategy(n)) < 4, "in schedule " + n);
        }
    }

    @Test
    void everyOtherPairSwitchesOftenIfWanted() {
        Sampling sampling = sampling(true);
        for (int n = 0; n < 20; n++) {
            int changes = changes(sampling.strategy(n));
            assertTrue(n / 2 % 2 == 0 ? changes < 4 : changes > 50, changes + " in schedule " + n);
        }
    }

    private static Sampling sampling(boolean switchesOften) {
        Sampling sampling = new Sampling(42, switchesOften);
        sampling.learn(STEPS);
        return sampling;
    }

    private static int changes(Strategy strategy) {
        int changes = 0;
        long point = strategy.nextPoint(0);
        while (point != Long.MAX_VALUE) {
            changes++;
            point = strategy.nextPoint(point + 1);
        }
        return changes;
    }
}
