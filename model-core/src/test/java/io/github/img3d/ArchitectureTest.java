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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each package may use those before it in the list, never those after: data flows down the list, so do imports. */
class ArchitectureTest {

    private static final List<String> ORDER = List.of(
            "kernel",
            "compute",
            "progress",
            "tensor",
            "autograd",
            "nn",
            "geometry",
            "image",
            "segmentation",
            "view",
            "generator",
            "cloud",
            "fusion",
            "render",
            "loss",
            "mesh",
            "furniture",
            "raster",
            "ownview",
            "io",
            "source",
            "dataset",
            "model",
            "train",
            "inference",
            "metric",
            "figure",
            "evaluation",
            "pipeline",
            "worker");

    private static final int MOST_LINES = 3_000;

    private static final Path SOURCES = Path.of("src/main/java/io/github/img3d");

    private static final JavaClasses MAIN =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.github.img3d");

    static Stream<String> packages() {
        return ORDER.stream().limit(ORDER.size() - 1);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packagesOnlyLookBack(String name) {
        onlyLooksBack(name, ORDER).check(MAIN);
    }

    @Test
    void anImportOfALaterPackageIsNoticed() {
        assertTrue(onlyLooksBack("compute", List.of("compute", "kernel"))
                .evaluate(MAIN)
                .hasViolation());
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
    void everyPackageHasItsPlaceInTheOrder() throws IOException {
        try (var folders = Files.list(SOURCES)) {
            var unplaced = folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !ORDER.contains(name))
                    .toList();
            assertEquals(List.of(), unplaced);
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

    @Test
    void modelsDoNotKnowTheVectorApi() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.img3d.compute..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jdk.incubator.vector..")
                .check(MAIN);
    }

    private static ArchRule onlyLooksBack(String name, List<String> order) {
        String[] later = IntStream.range(order.indexOf(name) + 1, order.size())
                .mapToObj(i -> path(order.get(i)))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(path(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .allowEmptyShould(true);
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

    private static String path(String name) {
        return "io.github.img3d." + name + "..";
    }
}
