package io.github.img3d.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class IllustrationTest {

    @Test
    void filesHaveTheSameNamesInEveryCountry() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));

            assertEquals(
                    new Illustration(
                            "images/icons-012-03-picture.png",
                            "images/icons-012-03-clouds.png",
                            "images/icons-012-03-side-by-side.png"),
                    Illustration.of("icons", 12, 3));
        } finally {
            Locale.setDefault(before);
        }
    }
}
