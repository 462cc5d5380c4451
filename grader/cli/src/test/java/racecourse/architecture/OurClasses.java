package racecourse.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The compiled classes of all modules of the grader, those included that never meet. */
final class OurClasses implements LocationProvider {

    private static final Set<String> MODULES =
            Set.of("api", "protocol", "explore", "worker", "core", "cli");

    @Override
    public Set<Location> get(Class<?> testClass) {
        return MODULES.stream()
                .map(module -> Path.of("..", module, "target", "classes"))
                .map(OurClasses::built)
                .map(Location::of)
                .collect(Collectors.toSet());
    }

    private static Path built(Path classes) {
        try (Stream<Path> files = Files.walk(classes)) {
            if (files.anyMatch(file -> file.toString().endsWith(".class"))) {
                return classes;
            }
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("no classes in " + classes);
    }
}
