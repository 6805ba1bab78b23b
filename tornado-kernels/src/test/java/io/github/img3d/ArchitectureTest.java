package io.github.img3d;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Arithmetic knows nothing of devices, and only their own parts of {@code compute} know the Vector API and TornadoVM. */
class ArchitectureTest {

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
    void kernelsDoNotKnowTheVectorApi() {
        mayNotUse("io.github.img3d.kernel", "jdk.incubator.vector..").check(MAIN);
    }

    @Test
    void onlyItsOwnPackageKnowsTornadoVm() {
        mayNotUse("io.github.img3d.kernel", "uk.ac.manchester.tornado..").check(MAIN);
        mayNotUse("io.github.img3d.compute", "uk.ac.manchester.tornado..").check(MAIN);
        mayNotUse("io.github.img3d.compute.vector", "uk.ac.manchester.tornado..")
                .check(MAIN);
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        try (var walk = Files.walk(Path.of("src/main/java"))) {
            var silent = walk.filter(Files::isDirectory)
                    .filter(ArchitectureTest::hasSources)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertEquals(List.of(), silent);
        }
    }

    private static boolean hasSources(Path folder) {
        String[] names = folder.toFile().list((f, name) -> name.endsWith(".java"));
        assertFalse(names == null, folder::toString);
        return names.length > 0;
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
