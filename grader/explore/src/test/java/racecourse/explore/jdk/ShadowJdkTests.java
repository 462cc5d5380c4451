package racecourse.explore.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.Remapper;

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

    @Test
    void whatStaysRealMentionsNoShadow() {
        List<String> problems = new ArrayList<>();
        for (String name : Shadows.classesIn("java/util")) {
            boolean inScope = name.lastIndexOf('/') == "java/util".length();
            if (inScope || name.startsWith("java/util/concurrent/")) {
                problems.addAll(Linkage.shadowsMentionedBy(name));
            }
        }
        assertEquals(List.of(), problems);
    }

    @ParameterizedTest
    @ValueSource(classes = {StringBuilder.class, StringBuffer.class, ThreadLocal.class})
    void aModelHasAllPublicMembers(Class<?> original) throws ClassNotFoundException {
        Class<?> model = Class.forName("racecourse.shadow." + original.getName(), true, loader);
        Remapper names = ShadowJdk.userNames();
        List<String> missing = new ArrayList<>();
        for (Method method : original.getMethods()) {
            String key = method.getName() + names.mapMethodDesc(Type.getMethodDescriptor(method));
            if (!method.isBridge() && !Linkage.publicMethodsOf(model).contains(key)) {
                missing.add(key);
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void readsNothingThatIsNoShadow() {
        assertNull(RenamingLoader.bytes(ShadowJdk.PREFIX + "java/lang/String"));
        assertNull(RenamingLoader.bytes(ShadowJdk.PREFIX + "java/util/Objects"));
        assertNull(RenamingLoader.bytes(ShadowJdk.PREFIX + "java/util/NoSuchClass"));
    }

    @Test
    void tellsHolesOfOursFromMistakesOfTheirs() {
        assertTrue(ShadowJdk.isOurFault(new ClassCastException("to racecourse.shadow.java.X")));
        assertTrue(ShadowJdk.isOurFault(new NoSuchMethodError("of racecourse/shadow/java/X")));
        assertFalse(ShadowJdk.isOurFault(new ClassCastException("String to Integer")));
        assertFalse(ShadowJdk.isOurFault(new IllegalStateException("racecourse.shadow.java.X")));
        assertEquals(
                "java.util.ArrayList and java/util/List",
                ShadowJdk.readable(
                        "racecourse.shadow.java.util.ArrayList and racecourse/shadow/java/util/List"));
    }
}
