package io.github.img3d;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** Any program may use this module: it needs Jackson alone, and no package of it leads back to itself. */
class ArchitectureTest {

    private static final String[] OURS = {
        "io.github.img3d.progress..",
        "io.github.img3d.worker.protocol..",
        "io.github.img3d.worker.install..",
        "io.github.img3d.worker.client.."
    };

    private static final JavaClasses MAIN =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.github.img3d");

    @Test
    void nothingIsNeededButTheJdkAndJackson() {
        classes()
                .that()
                .resideInAnyPackage(OURS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with("java..", "com.fasterxml.jackson..", "org.jspecify.annotations.."))
                .check(MAIN);
    }

    @Test
    void installationsAndProgressAreReadWithTheJdkAlone() {
        noClasses()
                .that()
                .resideInAnyPackage("io.github.img3d.worker.install..", "io.github.img3d.progress..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson..", "org.jspecify..", "io.github.img3d.worker.client..")
                .check(MAIN);
    }

    @Test
    void noPackageLeadsBackToItself() {
        slices().matching("io.github.img3d.(**)").should().beFreeOfCycles().check(MAIN);
    }

    private static String[] with(String... others) {
        var packages = new String[OURS.length + others.length];
        System.arraycopy(OURS, 0, packages, 0, OURS.length);
        System.arraycopy(others, 0, packages, OURS.length, others.length);
        return packages;
    }
}
