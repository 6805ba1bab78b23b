package io.github.img3d.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentFileTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain, \"plain\"",
                "`with space`, \"with space\"",
                "C:\\new\\a.jar, \"C:\\\\new\\\\a.jar\"",
                "it's \"it\", \"it's \\\"it\\\"\"",
                "#no comment, \"#no comment\"",
                "@no file, \"@no file\"",
                "``, \"\""
            })
    void quotesWhatTheLauncherWouldTakeApart(String argument, String quoted) {
        assertEquals(quoted, ArgumentFile.quote(argument));
    }
}
