package racecourse.core.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MediansTest {

    @Test
    void medianIsTheValueInTheMiddle() {
        assertEquals(2, Medians.of(List.of(9.0, 1.0, 2.0)));
        assertEquals(3, Medians.of(List.of(new Cost(3, 0)), Cost::cpuSeconds));
    }
}
