package racecourse.explore.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import racecourse.api.explore.Program;
import racecourse.explore.bench.program.LockQueue;
import racecourse.explore.bench.program.LockedCounter;
import racecourse.explore.bench.program.MonitorQueue;

class MeasuredTests {

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"explorer", "lincheck"})
    void bothEnginesFindTheRace(String engine) throws IOException {
        assertEquals("failed", answer(engine));
    }

    @Test
    void schedulesAreCounted() throws IOException {
        assertTrue(Double.parseDouble(answer("counter")) > 0);
    }

    @Test
    void whatIsMeasuredWorks() {
        assertEquals(Set.of("2"), Program.of(LockedCounter.class).explore().values());
        assertEquals(Set.of("10"), Program.of(MonitorQueue.class).explore().values());
        assertEquals(Set.of("10"), Program.of(LockQueue.class).explore().values());
    }

    private String answer(String what) throws IOException {
        Path file = folder.resolve("answer");
        Measured.main(new String[] {what, file.toString()});
        return Files.readString(file);
    }
}
