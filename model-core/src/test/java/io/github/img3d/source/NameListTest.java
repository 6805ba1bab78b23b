package io.github.img3d.source;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NameListTest {

    @TempDir
    Path folder;

    @Test
    void namesAreTakenAsEveryEditorWritesThem() throws IOException {
        Path file = Files.writeString(folder.resolve("names.txt"), "\uFEFFStühle\r\n\r\n  Bar chair \r\n");

        assertThat(NameList.of(file).names()).containsExactlyInAnyOrder("Stühle", "Bar chair");
    }

    @Test
    void anObjectIsNamedWithItsCatalogueOrWithout() throws IOException {
        var list = NameList.of(Files.writeString(folder.resolve("names.txt"), "Bar chair\nScopia/7 Stool\n"));

        assertThat(list.has("KatorLegaz/12 Bar chair")).isTrue();
        assertThat(list.has("Scopia/7 Stool")).isTrue();
        assertThat(list.has("Scopia/8 Stool")).isFalse();
        assertThat(list.has("chair")).isFalse();
    }

    @Test
    void noFileHoldsNoName() throws IOException {
        assertThat(NameList.of(null).isEmpty()).isTrue();
    }

    static Stream<Arguments> filesWithoutNames() {
        return Stream.of(
                argumentSet("empty", new byte[0], "holds no name, expected one a line"),
                argumentSet("blank", "\uFEFF \r\n\n".getBytes(UTF_8), "holds no name, expected one a line"),
                argumentSet("of another encoding", "Stühle".getBytes(UTF_16), "is no text in UTF-8"));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("filesWithoutNames")
    void aFileWithoutNamesIsRefusedInOneLine(byte[] bytes, String said) throws IOException {
        Path file = Files.write(folder.resolve("names.txt"), bytes);

        assertThatThrownBy(() -> NameList.of(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": " + said)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }

    @Test
    void aMissingFileAndAFolderAreRefused() {
        assertThatThrownBy(() -> NameList.of(folder.resolve("none.txt")))
                .hasMessage(folder.resolve("none.txt")
                        + ": no such file, expected a text of names, one a line: correct its path");
        assertThatThrownBy(() -> NameList.of(folder)).hasMessageStartingWith(folder + ": cannot be read (");
    }
}
