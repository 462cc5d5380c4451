package racecourse.explore.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FootprintTest {

    @AfterEach
    void recordNoMore() {
        Footprint.start(null);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 100, 10_000})
    void whatItTouchesConflictsAndNothingElse(int parts) {
        Footprint many = new Footprint();
        Footprint.start(many);
        for (int part = 0; part < parts; part++) {
            Footprint.touch(1, part, false);
        }
        Footprint.touch(1, parts - 1, true);
        for (int part = -1; part <= parts; part++) {
            assertEquals(part == parts - 1, conflicts(many, reads(part)), "read of part " + part);
            assertEquals(part >= 0 && part < parts, conflicts(many, writes(part)), "write " + part);
        }
        assertTrue(conflicts(many, many));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 300})
    void takesInWhatAnotherOneTouched(int parts) {
        Footprint all = new Footprint();
        for (int part = 0; part < parts; part++) {
            all.addAll(writes(part));
        }
        assertTrue(conflicts(all, reads(parts - 1)));
        assertFalse(conflicts(all, reads(parts)));
    }

    private static boolean conflicts(Footprint one, Footprint other) {
        assertEquals(one.conflictsWith(other), other.conflictsWith(one));
        return one.conflictsWith(other);
    }

    private static Footprint reads(int part) {
        return touching(part, false);
    }

    private static Footprint writes(int part) {
        return touching(part, true);
    }

    private static Footprint touching(int part, boolean writes) {
        Footprint footprint = new Footprint();
        Footprint.start(footprint);
        Footprint.touch(1, part, writes);
        return footprint;
    }
}
