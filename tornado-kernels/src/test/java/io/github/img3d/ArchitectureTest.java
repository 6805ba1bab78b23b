package io.github.img3d;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Rules between packages: arithmetic knows nothing of devices, and only their own parts of {@code compute} know the
 * Vector API and TornadoVM.
 */
class ArchitectureTest {

    private static final int MOST_LINES = 3_000;

    private static final Path SOURCES = Path.of("src/main/java");

    private static final JavaClasses MAIN =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.github.img3d");

    @Test
    void kernelsDoNotKnowWhereTheyRun() {
        mayNotUse("io.github.img3d.kernel", "io.github.img3d.compute..").check(MAIN);
    }

    @Test
    void anImportOfALaterPackageIsNoticed() {
        var planted = mayNotUse("io.github.img3d.compute.launch", "io.github.img3d.kernel..");

        assertTrue(planted.evaluate(MAIN).hasViolation());
    }

    @Test
    void onlyItsOwnPackagesKnowTheVectorApi() {
        onlyIn("io.github.img3d.compute.vector..", "jdk.incubator.vector..").check(MAIN);
    }

    @Test
    void onlyItsOwnPackagesKnowTornadoVm() {
        onlyIn("io.github.img3d.compute.tornado..", "uk.ac.manchester.tornado..")
                .check(MAIN);
    }

    @Test
    void noPackageLeadsBackToItself() {
        slices().matching("io.github.img3d.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void noPackageIsTooLargeToKnow() throws IOException {
        try (var walk = Files.walk(SOURCES)) {
            var large = walk.filter(Files::isDirectory)
                    .filter(folder -> lines(folder) > MOST_LINES)
                    .toList();
            assertEquals(List.of(), large);
        }
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        try (var walk = Files.walk(SOURCES)) {
            var silent = walk.filter(Files::isDirectory)
                    .filter(ArchitectureTest::hasSources)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertEquals(List.of(), silent);
        }
    }

    private static long lines(Path folder) {
        long lines = 0;
        try (var sources = Files.newDirectoryStream(folder, "*.java")) {
            for (Path source : sources) {
                lines += Files.readAllLines(source).size();
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasSources(Path folder) {
        String[] names = folder.toFile().list((f, name) -> name.endsWith(".java"));
        assertFalse(names == null, folder::toString);
        return names.length > 0;
    }

    private static ArchRule onlyIn(String user, String used) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(user)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(used);
    }

    private static ArchRule mayNotUse(String user, String... used) {
        return noClasses()
                .that()
                .resideInAPackage(user)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(used);
    }
}
