package io.github.img3d.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Compares {@code docs/parameters.md} with the goals' Javadoc. With {@code -Ddocs.apply} it writes the page instead.
 */
class ParametersPageTest {

    private static final Path PAGE = Pages.ROOT.resolve("docs/parameters.md");

    @Test
    void thePageSaysWhatTheGoalsSay() throws IOException {
        String expected = new ParametersPage(PluginDescriptor.read()).text();
        if (System.getProperty("docs.apply") != null) {
            Files.writeString(PAGE, expected);
        }
        assertEquals(
                expected,
                Files.readString(PAGE),
                "rewrite it: mvn test -pl maven-plugin -am -Dtest=ParametersPageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.apply");
    }
}
