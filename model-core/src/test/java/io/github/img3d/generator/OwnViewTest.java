package io.github.img3d.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.JvmBackend;
import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.tensor.Initializer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnViewTest {

    private static final Architecture TINY =
            new Architecture(List.of(4, 5, 6, 7), List.of(16, 8), List.of(16), List.of(9, 9, 9, 8, 7, 5));

    @Test
    void mediumAddsTwoMillionParameters() {
        assertThat(Architecture.MEDIUM.withOwnView(64).ownView()).containsExactly(128, 96, 64, 48, 32);
        assertThat(Architecture.MEDIUM.withOwnView(128).ownView()).containsExactly(128, 96, 64, 48, 32, 32);
        assertThat(parameters(Architecture.MEDIUM.withOwnView(64)) - parameters(Architecture.MEDIUM))
                .isEqualTo(2_126_050);
        assertThat(parameters(Architecture.MEDIUM.withOwnView(128)) - parameters(Architecture.MEDIUM))
                .isEqualTo(2_141_218);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 128})
    void everyHeadDrawsAsItsJavadocSays(int side) {
        var architecture = TINY.withOwnView(side);
        var generated = generator(architecture).generate(new Tape(), picture(2, side));

        assertThat(architecture.ownSide()).isEqualTo(side);
        assertThat(architecture.inputSide()).isEqualTo(side);
        assertThat(generated.of(Architecture.OWN_DEPTHS).shape()).isEqualTo(Shape.of(2, side * side, 4));
        assertThat(generated.of(Architecture.OWN_MASK).shape()).isEqualTo(Shape.of(2, side * side, 1));
        assertThat(generated.of(Architecture.OWN_ALBEDO).shape()).isEqualTo(Shape.of(2, side * side, 3));
        assertThat(generated.of(Architecture.AZIMUTH).shape()).isEqualTo(Shape.of(2, 36));
        assertThat(generated.of(Architecture.CAMERA).shape()).isEqualTo(Shape.of(2, 6));
        assertThat(generated.maps().shape()).isEqualTo(Shape.of(2, 128 * 128, 32));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 128})
    void aFreshOwnViewDrawsAThinGreySlab(int side) {
        var generator = generator(TINY.withOwnView(side));

        float[] depths = drawn(generator, Architecture.OWN_DEPTHS);
        for (int p = 0; p < depths.length; p += 4) {
            assertThat(depths[p]).isCloseTo(-0.1f, within(0.5f));
            assertThat(depths[p + 1]).isCloseTo(0.1f, within(0.5f));
            assertThat(Math.exp(depths[p + 2])).isBetween(0.05, 0.2);
            assertThat(Math.exp(depths[p + 3])).isBetween(0.05, 0.2);
        }
        assertThat(mean(drawn(generator, Architecture.OWN_ALBEDO))).isCloseTo(0.5, within(0.1));
        assertThat(mean(drawn(generator, Architecture.OWN_MASK))).isCloseTo(0, within(0.1));
        assertThat(Arrays.copyOf(drawn(generator, Architecture.CAMERA), 6))
                .containsExactly(new float[] {0.4f, 0, 0, 0, -0.105f, 0.5f}, within(0.5f));
    }

    @Test
    void anOwnViewLeavesShapesAsTheyAre() {
        assertThat(drawn(generator(TINY.withOwnView(64)), Architecture.MAPS))
                .isEqualTo(drawn(generator(TINY), Architecture.MAPS));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 128})
    void headsOfTheOwnViewReadNeitherEncoderNorDecoder(int side) {
        var generator = generator(TINY.withOwnView(side));

        assertThat(read(generator, Architecture.OWN_MASK))
                .contains("own.conv1.weight", "own.last.weight", "own.mask.bias");
        assertThat(read(generator, Architecture.OWN_MASK)).allMatch(name -> name.startsWith("own."));
        assertThat(read(generator, Architecture.CAMERA))
                .contains("own.context.weight")
                .doesNotContain("own.seed.weight");
        assertThat(read(generator, Architecture.MAPS)).contains("encoder.fc1.weight", "decoder.up1.weight");
        assertThat(read(generator, Architecture.MAPS)).noneMatch(name -> name.startsWith("own."));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 128})
    void aFoldedOwnViewIsOneOfAnArchitectureWithoutNorms(int side) {
        var folded = generator(TINY.withOwnView(side)).folded();
        var expected = generator(TINY.withOwnView(side).withFoldedNorms());

        assertThat(names(folded)).isEqualTo(names(expected)).contains("own.last.bias");
        assertThat(drawn(folded, Architecture.OWN_DEPTHS)).hasSize(2 * side * side * 4);
    }

    @Test
    void otherSidesAndWidthsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TINY.withOwnView(96))
                .withMessage("own view of side 96, expected 64 or 128");
        assertThatIllegalStateException()
                .isThrownBy(TINY::ownSide)
                .withMessage("the network has no own view, expected one: add it with withOwnView");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> generator(TINY.with(Architecture.CAMERA)))
                .withMessage("the network has no own view, expected one: add it with withOwnView");
        assertThat(TINY.withOwnView(128).withoutOwnView()).isEqualTo(TINY);
        assertThat(TINY.withOwnView(128).withOwnView(64)).isEqualTo(TINY.withOwnView(64));
    }

    private static List<String> names(StructureGenerator generator) {
        return generator.tensors().stream().map(Tensor::name).toList();
    }

    private static int parameters(Architecture architecture) {
        return generator(architecture).parameters().stream()
                .mapToInt(tensor -> tensor.shape().size())
                .sum();
    }

    private static StructureGenerator generator(Architecture architecture) {
        return StructureGenerator.create(architecture, new Initializer(new SplittableRandom(1)));
    }

    private static Tensor picture(int batch, int side) {
        return new Initializer(new SplittableRandom(2)).normal("picture", Shape.of(batch, side, side, 3), 1);
    }

    /** Returns the names of the weights that are read for a head. */
    private static Set<String> read(StructureGenerator generator, Head head) {
        var tape = new Tape();
        generator
                .generate(tape, picture(1, generator.architecture().inputSide()))
                .of(head);
        var weights = generator.parameters().stream().map(Tensor::name).collect(Collectors.toSet());
        return tape.program().launches().stream()
                .flatMap(launch -> launch.reads().stream())
                .map(Buffer::name)
                .filter(weights::contains)
                .collect(Collectors.toSet());
    }

    private static float[] drawn(StructureGenerator generator, Head head) {
        var tape = new Tape();
        int side = generator.architecture().inputSide();
        var output = tape.keep(generator.generate(tape, picture(2, side)).of(head));
        try (var backend = JvmBackend.plain(2)) {
            backend.prepare(tape.program()).run();
        }
        return output.values();
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
