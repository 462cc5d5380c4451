package racecourse.explore.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShadowJdkTests {
    /** What is mentioned and never reached, and why. */
    private static final Map<String, String> UNREACHABLE =
            Map.of(
                    "sun/security/util/SecurityConstants", "there is no security manager",
                    "jdk/internal/lang/stable/", "stable values are a preview",
                    ".uncheckedGetUTF16Char(", "only strings");

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
        Linkage linkage = new Linkage(loader);
        Shadows.all().forEach(linkage::check);
        List<String> problems =
                linkage.problems().stream()
                        .filter(p -> UNREACHABLE.keySet().stream().noneMatch(p::contains))
                        .toList();
        assertEquals(List.of(), problems);
    }
}
