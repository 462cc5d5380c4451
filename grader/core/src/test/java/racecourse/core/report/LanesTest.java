package racecourse.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import racecourse.api.verdict.Interleaving;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Step;
import racecourse.core.testing.Graded;

class LanesTest {

    private static final Location LINE = new Location("Counter.java", 5);

    @Test
    void haveAColumnForEachThreadAndMarkTheStepsThatMatter() throws IOException {
        GoldenText.assertMatches(
                "lanes.txt", Lanes.draw(Graded.LOST_UPDATE.interleaving(), 80, Palette.PLAIN));
    }

    @Test
    void keepToTheWidthHoweverManyThreadsThereAre() {
        for (int threads = 1; threads <= 6; threads++) {
            for (String line : Lanes.draw(manyThreads(threads), 80, Palette.PLAIN)) {
                assertTrue(line.length() <= 80, threads + " threads: " + line);
            }
        }
    }

    @Test
    void areAListWhereColumnsWouldSayNothing() throws IOException {
        GoldenText.assertMatches(
                "lanes-of-four.txt", Lanes.draw(manyThreads(4), 80, Palette.PLAIN));
    }

    @Test
    void showEveryStepOnOneLine() {
        Interleaving odd =
                new Interleaving(
                        List.of("Thread\n1"), List.of(new Step(0, LINE, "put(\"a\nb\tc\")", true)));
        List<String> lines = Lanes.draw(odd, 80, Palette.PLAIN);
        assertEquals(4, lines.size());
        assertEquals("> 5  put(\"a b c\")", lines.get(3));
        assertTrue(lines.stream().noneMatch(line -> line.contains("\n")));
    }

    @Test
    void ofNoStepsAreJustTheHeading() {
        assertEquals(
                2, Lanes.draw(new Interleaving(List.of("A"), List.of()), 80, Palette.PLAIN).size());
    }

    private static Interleaving manyThreads(int count) {
        List<String> threads = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            threads.add("Thread " + (i + 1));
            steps.add(new Step(i, LINE, "value.WRITE(" + "1".repeat(50) + ")", i == 0));
        }
        return new Interleaving(threads, steps);
    }
}
