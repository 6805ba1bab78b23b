package io.github.img3d.benchmark.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.img3d.benchmark.ours.Networks;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.Floats;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobTest {

    /** As {@code peer.py} requires of its own network. */
    private static final int PARAMETERS = 24_191_696;

    private static final long FORWARD_OPERATIONS = 1_954_086_912;

    @ParameterizedTest
    @ValueSource(strings = {"forward_b1", "train_step_b256", "train_step_b16_on_device"})
    void aJobIsFoundByItsLabel(String label) {
        assertEquals(label, Job.named(label).label());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forward", "forward_b0", "forward_b-1", "train_step_b16_on_devices", "fma"})
    void anythingElseIsRefused(String label) {
        assertFalse(Job.isNamed(label));
        assertThrows(IllegalArgumentException.class, () -> Job.named(label));
    }

    @Test
    void bothSidesCountTheSameNetwork() {
        int parameters = Networks.fresh().parameters().stream()
                .mapToInt(p -> p.shape().size())
                .sum();

        assertEquals(PARAMETERS, parameters);
        assertEquals(FORWARD_OPERATIONS, Job.named("forward_b1").operations().textbook());
    }

    @Test
    void aStepOfSixteenIsAsManyOperationsAsTheLayersHave() {
        var operations = Job.named("train_step_b16").operations();

        assertEquals(93.7, operations.textbook() / 1e9, 0.05);
        assertEquals(30.5, operations.needed() / 1e9, 0.05);
    }

    @Test
    void onTheDeviceOnlyPicturesAndRatesGoInAndOnlyLossesComeBack() {
        assertEquals(
                List.of("rates", "pictures"),
                names(Job.named("train_step_b1_on_device").program().inputs()));
        assertEquals(2, Job.named("train_step_b1_on_device").program().outputs().size());
        assertEquals(List.of(), Job.named("forward_b1_on_device").program().outputs());
    }

    @Test
    void elseTheTruthGoesInAndMapsComeBack() {
        Program step = Job.named("train_step_b1").program();

        assertEquals(
                List.of("rates", "true depth of fixed views", "true mask of fixed views", "pictures"),
                names(step.inputs()));
        assertEquals(1, Job.named("forward_b1").program().outputs().size());
    }

    private static List<String> names(List<Floats> buffers) {
        return buffers.stream().map(Floats::name).toList();
    }
}
