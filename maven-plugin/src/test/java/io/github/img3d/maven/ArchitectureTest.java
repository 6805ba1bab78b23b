package io.github.img3d.maven;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** The plugin runs on Maven's JVM, which may be too old for the classes of model-core and tornado-kernels. */
class ArchitectureTest {

    @Test
    void thePluginKnowsTheWorkersClientAlone() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.github.img3d..")
                        .and(not(resideInAnyPackage(
                                "io.github.img3d.maven..",
                                "io.github.img3d.progress..",
                                "io.github.img3d.worker.protocol..",
                                "io.github.img3d.worker.install..",
                                "io.github.img3d.worker.client.."))))
                .check(new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("io.github.img3d.maven"));
    }
}
