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
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WideningTest {

    private static final Architecture NARROW =
            new Architecture(List.of(4, 5, 6, 7), List.of(16, 9), List.of(8), List.of(6, 5, 4, 4, 5, 3));

    private static final Architecture WIDE =
            new Architecture(List.of(4, 11, 9, 16), List.of(17, 30), List.of(19), List.of(13, 5, 9, 4, 8, 7));

    @Test
    void aWiderNetworkComputesTheSame() {
        var narrow = trained();

        var wide = narrow.widened(WIDE, new SplittableRandom(2));

        assertEquals(WIDE, wide.architecture());
        assertArrayEquals(maps(narrow), maps(wide), 1e-3f);
    }

    @Test
    void aFoldedNetworkCanBeWidened() {
        var narrow = trained().folded();

        var wide = narrow.widened(WIDE.like(narrow.architecture()), new SplittableRandom(2));

        assertArrayEquals(maps(narrow), maps(wide), 1e-3f);
    }

    @Test
    void copiesOfAChannelAreReadByDifferentWeights() {
        float[] weight = trained().widened(WIDE, new SplittableRandom(2)).parameters().stream()
                .filter(t -> t.name().equals("decoder.fc1.weight"))
                .findFirst()
                .orElseThrow()
                .values();

        int out = WIDE.decoder().getFirst();
        assertNotEquals(weight[0], weight[NARROW.code().getLast() * out]);
    }

    @Test
    void refusesFewerChannelsAndOtherLayers() {
        var fewer = new Architecture(List.of(4, 5, 6, 6), NARROW.code(), NARROW.decoder(), NARROW.maps());
        var deeper = new Architecture(NARROW.encoder(), List.of(16, 16, 9), NARROW.decoder(), NARROW.maps());

        assertThrows(IllegalArgumentException.class, () -> trained().widened(fewer, new SplittableRandom(2)));
        assertThrows(IllegalArgumentException.class, () -> trained().widened(deeper, new SplittableRandom(2)));
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
