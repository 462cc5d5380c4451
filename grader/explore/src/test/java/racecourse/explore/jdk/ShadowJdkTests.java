package racecourse.explore.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShadowJdkTests {
    private final RenamingLoader loader = new RenamingLoader();

    @Test
    void everyShadowLoadsVerifiesAndInitialises() {
        List<String> names = Shadows.all();
        List<String> problems = new ArrayList<>();
        for (String name : names) {
            try {
                Class.forName(name.replace('/', '.'), true, loader).getDeclaredMethods();
            } catch (ReflectiveOperationException | LinkageError e) {
                problems.add(name + ": " + e);
            }
        }
        assertEquals(List.of(), problems);
        assertTrue(names.size() > 600, () -> names.size() + " shadows");
    }

    @Test
    void everyMemberThatShadowsUseIsThere() {
        List<String> problems = new ArrayList<>();
        for (String name : Shadows.all()) {
            problems.addAll(new Linkage(loader, name).problems());
        }
        assertEquals(List.of(), problems);
    }
}
