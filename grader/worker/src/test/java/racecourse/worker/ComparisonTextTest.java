package racecourse.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import racecourse.api.spi.ComparisonText;

class ComparisonTextTest {

    private static Optional<String> textOf(Executable assertion) {
        return ComparisonText.of(assertThrows(AssertionError.class, assertion).getMessage());
    }

    @Test
    void tellsWhatWasExpectedAndWhatCame() {
        assertEquals(
                Optional.of("value(): expected 2, got 1"),
                textOf(() -> Assertions.assertEquals(2, 1, "value()")));
        assertEquals(
                Optional.of("expected [a], got [b\n<c>]"),
                textOf(() -> Assertions.assertEquals(List.of("a"), List.of("b\n<c>"))));
    }

    @Test
    void twoObjectsMayLookTheSame() {
        StringBuilder one = new StringBuilder("1");
        StringBuilder other = new StringBuilder("1");
        assertEquals(
                Optional.of("x: expected 1, got another one that looks the same"),
                textOf(() -> Assertions.assertSame(one, other, "x")));
    }

    @Test
    void leavesOutTheNumbersOfObjects() {
        assertEquals(
                Optional.of("join(): expected an object of class Object, got null"),
                textOf(() -> Assertions.assertEquals(new Object(), null, "join()")));
        Runnable lambda = () -> {};
        assertEquals(
                Optional.of("get(): expected a lambda of class ComparisonTextTest, got 1"),
                textOf(() -> Assertions.assertEquals(lambda, 1, "get()")));
    }

    @Test
    void tellsWhatWasNotThrownOrNotLikeThat() {
        assertEquals(
                Optional.of("close(): expected IOException, and nothing was thrown"),
                textOf(() -> Assertions.assertThrows(IOException.class, () -> {}, "close()")));
        assertEquals(
                Optional.of("close(): expected IOException, got IllegalStateException"),
                textOf(
                        () ->
                                Assertions.assertThrows(
                                        IOException.class,
                                        () -> {
                                            throw new IllegalStateException("closed");
                                        },
                                        "close()")));
    }

    @Test
    void tellsOfNull() {
        assertEquals(
                Optional.of("poll(): got null"),
                textOf(() -> Assertions.assertNotNull(null, "poll()")));
    }

    @Test
    void saysNothingOfOtherFailures() {
        assertEquals(Optional.empty(), textOf(() -> Assertions.fail("lost")));
        assertEquals(Optional.empty(), ComparisonText.of(null));
    }
}
