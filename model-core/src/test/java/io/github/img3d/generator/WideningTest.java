package io.github.img3d.generator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.JvmBackend;
import io.github.img3d.tensor.Initializer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WideningTest {

    private static final Architecture NARROW =
            new Architecture(List.of(4, 5, 6, 7), List.of(16, 9), List.of(8), List.of(6, 5, 4, 4, 5, 3));

    private static final Architecture WIDE =
            new Architecture(List.of(4, 11, 9, 16), List.of(17, 30), List.of(19), List.of(13, 5, 9, 4, 8, 7));

    private final Weights fresh = new Initializer(new SplittableRandom(2));

    @Test
    void aWiderNetworkComputesTheSame() {
        var narrow = trained();

        var wide = narrow.widened(WIDE, fresh);

        assertEquals(WIDE, wide.architecture());
        assertArrayEquals(maps(narrow), maps(wide), 1e-3f);
    }

    @Test
    void aFoldedNetworkCanBeWidened() {
        var narrow = trained().folded();

        var wide = narrow.widened(WIDE.like(narrow.architecture()), fresh);

        assertArrayEquals(maps(narrow), maps(wide), 1e-3f);
    }

    @Test
    void trainedChannelsReadNoFreshOnes() {
        var narrow = tensor(trained(), "decoder.up1.weight");
        var wide = tensor(trained().widened(WIDE, fresh), "decoder.up1.weight");

        for (int row = 0; row < 9 * 13; row++) {
            float[] trained = Arrays.copyOfRange(wide.values(), row * 5, row * 5 + 5);
            int old = (row / 13 * 6 + row % 13) * 5;
            float[] expected = row % 13 < 6 ? Arrays.copyOfRange(narrow.values(), old, old + 5) : new float[5];
            assertArrayEquals(expected, trained, "row " + row);
        }
    }

    @Test
    void freshChannelsReadEverythingAndAreNoCopies() {
        float[] weight =
                tensor(trained().widened(WIDE, fresh), "decoder.fc1.weight").values();

        int out = WIDE.decoder().getFirst();
        for (int row = 0; row < WIDE.latent(); row++) {
            for (int o = NARROW.decoder().getFirst(); o < out; o++) {
                float own = weight[row * out + o];
                assertNotEquals(0, own);
                for (int other = 0; other < o; other++) {
                    assertNotEquals(weight[row * out + other], own);
                }
            }
        }
    }

    @Test
    void refusesFewerChannelsAndOtherLayers() {
        var fewer = new Architecture(List.of(4, 5, 6, 6), NARROW.encoderDense(), NARROW.decoder(), NARROW.maps());
        var deeper = new Architecture(NARROW.encoder(), List.of(16, 16, 9), NARROW.decoder(), NARROW.maps());

        assertThrows(IllegalArgumentException.class, () -> trained().widened(fewer, fresh));
        assertThrows(IllegalArgumentException.class, () -> trained().widened(deeper, fresh));
    }

    @Test
    void refusesAnOwnView() {
        var seeing = trained().withOwnView(64, fresh);

        var e = assertThrows(IllegalArgumentException.class, () -> seeing.widened(WIDE.withOwnView(64), fresh));

        assertEquals(
                "a network with an own view cannot be widened: widen it without, then add the own view",
                e.getMessage());
    }

    private static Tensor tensor(StructureGenerator generator, String name) {
        return generator.tensors().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Random everywhere, biases and running statistics too. */
    private static StructureGenerator trained() {
        var random = new SplittableRandom(1);
        var generator = StructureGenerator.create(NARROW, new Initializer(random));
        for (Tensor tensor : generator.tensors()) {
            if (tensor.shape().rank() == 1) {
                for (int i = 0; i < tensor.values().length; i++) {
                    tensor.values()[i] = 0.5f + random.nextFloat();
                }
            }
        }
        return generator;
    }

    private static float[] maps(StructureGenerator generator) {
        var tape = new Tape();
        float[] values = new float[64 * 64 * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 7 % 11 / 11f;
        }
        var picture = Tensor.of("picture", Shape.of(1, 64, 64, 3), values);
        var maps = tape.keep(generator.folded().generate(tape, picture).maps());
        try (var backend = JvmBackend.plain(1)) {
            backend.prepare(tape.program()).run();
        }
        return maps.values();
    }
}
