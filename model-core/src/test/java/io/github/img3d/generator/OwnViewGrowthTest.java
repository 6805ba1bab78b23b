package io.github.img3d.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.tensor.Initializer;
import io.github.img3d.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OwnViewGrowthTest {

    private static final Architecture TINY =
            new Architecture(List.of(4, 5, 6, 7), List.of(16, 8), List.of(16), List.of(9, 9, 9, 8, 7, 5));

    @Test
    void itsConvolutionsStartAsTheEncoders() {
        var trained = trained();

        var grown = trained.withOwnView(64, new Initializer(new SplittableRandom(2)));

        assertThat(grown.architecture()).isEqualTo(TINY.withOwnView(64));
        var tensors = tensors(grown);
        tensors(trained).forEach((name, values) -> {
            assertThat(tensors.get(name)).isSameAs(values);
            if (name.startsWith("encoder.conv")) {
                assertThat(tensors.get(name.replace("encoder", "own")))
                        .isEqualTo(values)
                        .isNotSameAs(values);
            }
        });
    }

    @Test
    void aFoldedGeneratorGetsAFoldedOwnView() {
        var folded = trained().folded();

        var grown = tensors(folded.withOwnView(64, new Initializer(new SplittableRandom(2))));

        assertThat(grown).doesNotContainKey("own.conv1.norm.running_mean");
        assertThat(grown.get("own.conv2.bias")).isEqualTo(tensors(folded).get("encoder.conv2.bias"));
    }

    @Test
    void anOwnViewOfTwiceTheSideKeepsAllThatItHasInCommon() {
        var small = randomized(trained().withOwnView(64, new Initializer(new SplittableRandom(2))));

        var large = small.withOwnView(128, new Initializer(new SplittableRandom(3)));

        assertThat(large.architecture()).isEqualTo(TINY.withOwnView(128));
        var tensors = tensors(large);
        tensors(small).forEach((name, values) -> {
            if (!name.startsWith("own.last")) {
                assertThat(tensors.get(name)).as(name).isEqualTo(values);
            }
        });
        assertThat(tensors).containsKeys("own.up5.weight", "own.fine.weight");
        assertThat(tensors.get("own.last.bias")).containsOnly(0);
    }

    @Test
    void withoutItsOwnViewAGeneratorIsAsItWas() {
        var trained = trained();

        var back = trained.withOwnView(128, new Initializer(new SplittableRandom(2)))
                .withoutOwnView();

        assertThat(back.architecture()).isEqualTo(TINY);
        assertThat(back.tensors()).isEqualTo(trained.tensors());
        assertThat(back.heads()).isEqualTo(trained.heads());
    }

    @Test
    void anOwnViewOfTheSameSideStays() {
        var seeing = trained().withOwnView(64, new Initializer(new SplittableRandom(2)));

        assertThat(seeing.withOwnView(64, new Initializer(new SplittableRandom(3))))
                .isSameAs(seeing);
    }

    private static StructureGenerator trained() {
        return randomized(StructureGenerator.create(TINY, new Initializer(new SplittableRandom(1))));
    }

    private static StructureGenerator randomized(StructureGenerator generator) {
        var random = new SplittableRandom(4);
        for (Tensor tensor : generator.tensors()) {
            for (int i = 0; i < tensor.values().length; i++) {
                tensor.values()[i] = 0.5f + random.nextFloat();
            }
        }
        return generator;
    }

    private static Map<String, float[]> tensors(StructureGenerator generator) {
        var tensors = new TreeMap<String, float[]>();
        generator.tensors().forEach(tensor -> tensors.put(tensor.name(), tensor.values()));
        return tensors;
    }
}
