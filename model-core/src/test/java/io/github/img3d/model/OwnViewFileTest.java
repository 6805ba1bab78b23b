package io.github.img3d.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.model.safetensors.Safetensors;
import io.github.img3d.tensor.Initializer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnViewFileTest {

    private static final Architecture TINY = new Architecture(
                    List.of(4, 5, 6, 7), List.of(16, 8), List.of(16), List.of(9, 9, 9, 8, 7, 5))
            .with(Architecture.COLOURS);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {64, 128})
    void anOwnViewComesBack(int side) throws IOException {
        var written = generator(TINY.withOwnView(side));
        Path file = folder.resolve("model.safetensors");
        ModelFile.write(written, Map.of(), file);

        var read = ModelFile.read(file);

        assertThat(read.architecture()).isEqualTo(written.architecture());
        for (int t = 0; t < written.tensors().size(); t++) {
            assertThat(read.tensors().get(t).name())
                    .isEqualTo(written.tensors().get(t).name());
            assertThat(read.tensors().get(t).values())
                    .isEqualTo(written.tensors().get(t).values());
        }
    }

    @Test
    void aFileWithoutAnOwnViewDoesNotMentionIt() throws IOException {
        assertThat(ModelFile.describe(TINY)).doesNotContain("own");
        assertThat(ModelFile.describe(TINY.withOwnView(64)))
                .contains("\"ownView\":[9,8,7,5,5]", "\"own-depths\"", "\"azimuth\"");
        assertThat(ModelFile.describe(TINY.withOwnView(64).withoutOwnView())).isEqualTo(ModelFile.describe(TINY));
    }

    @Test
    void anOwnViewThatNoNetworkHasIsRefused() throws IOException {
        Path file = folder.resolve("model.safetensors");
        ModelFile.write(generator(TINY.withOwnView(64)), Map.of(), file);
        var saved = Safetensors.read(file);
        String described = saved.metadata().get(ModelFile.ARCHITECTURE);
        Safetensors.annotate(
                file, Map.of(ModelFile.ARCHITECTURE, described.replace("\"ownView\":[9,8,7,5,5]", "\"ownView\":[9]")));

        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage("ownView has 1 widths, expected 5 for a side of 64, or one more for twice that");
    }

    private static StructureGenerator generator(Architecture architecture) {
        return StructureGenerator.create(architecture, new Initializer(new SplittableRandom(1)));
    }
}
