package racecourse.explore.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DepthFirstTests {

    private final DepthFirst search = new DepthFirst(Integer.MAX_VALUE);

    private static Enabled both() {
        Enabled enabled = new Enabled();
        enabled.add(0);
        enabled.add(1);
        return enabled;
    }

    private Strategy begin() {
        Strategy strategy = search.next();
        strategy.started(0);
        return strategy;
    }

    @Test
    void everyOptionIsTakenOnce() {
        Strategy first = begin();
        assertEquals(0, first.choose(Choice.WRITE, 2));
        assertTrue(search.ended(true));
        Strategy second = begin();
        assertEquals(1, second.choose(Choice.WRITE, 2));
        assertTrue(search.ended(true));
        assertNull(search.next());
        assertTrue(search.complete());
        assertEquals(2, search.schedules());
    }

    @Test
    void aChoiceWhereThereWasADecisionBetweenThreadsIsIncomplete() {
        Strategy first = begin();
        first.next(0, both());
        first.choose(Choice.WRITE, 2);
        search.ended(true);
        Strategy other = begin();
        other.choose(Choice.WRITE, 2);
        search.ended(true);
        assertFalse(search.complete());
    }

    @Test
    void aDecisionBetweenThreadsWhereThereWasAChoiceIsIncomplete() {
        Strategy first = begin();
        first.choose(Choice.WRITE, 2);
        first.choose(Choice.WRITE, 2);
        search.ended(true);
        Strategy other = begin();
        assertTrue(both().contains(other.next(0, both())));
        other.next(0, both());
        search.ended(true);
        assertFalse(search.complete());
    }
}
