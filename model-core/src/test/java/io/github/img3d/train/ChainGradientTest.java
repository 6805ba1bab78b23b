package io.github.img3d.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.DeviceUnderTest;
import io.github.img3d.compute.device.Backends;
import io.github.img3d.compute.device.Device;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole chain, picture to loss, against itself in double precision.
 *
 * <p>Which points are visible and where they fall has no gradient: the finite differences take these decisions from the
 * recording, and a test of its own compares them. Tensors whose two one-sided differences disagree are at a kink (a
 * ReLU, an absolute value, a greatest sub-cell) and would be left out, up to a fifth of them.
 */
@Tag("tornado")
class ChainGradientTest {

    private static final double TOLERANCE = 5e-3;
    private static final List<String> HEAD = List.of("decoder.head.weight", "decoder.head.bias");

    private static final ChainCase FIXED_VIEWS = ChainCase.fixedViews(DeviceUnderTest.open());
    private static final ChainCase NOVEL_VIEWS = ChainCase.novelViews(DeviceUnderTest.open());
    private static final ChainCase FAST_FIXED_VIEWS = ChainCase.fixedViews(Backends.open(Device.JVM, 2));
    private static final ChainCase FAST_NOVEL_VIEWS = ChainCase.novelViews(Backends.open(Device.JVM, 2));

    static Stream<Arguments> cases() {
        return Stream.of(
                argumentSet("fixed views, the device under test", FIXED_VIEWS),
                argumentSet("novel views, the device under test", NOVEL_VIEWS),
                argumentSet("fixed views, this JVM's kernels", FAST_FIXED_VIEWS),
                argumentSet("novel views, this JVM's kernels", FAST_NOVEL_VIEWS));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("cases")
    void gradientsOfEveryTensorMatchFiniteDifferences(ChainCase chain) {
        var recording = chain.recording();
        var tensors = recording.gradients().keySet().stream()
                .filter(name -> !isUndoneByNorm(name))
                .toList();

        var compared = chain.differences().compare(tensors, recording.gradients(), recording.decisions());

        assertTrue(
                compared.size() >= 0.8 * tensors.size(),
                compared.size() + " of " + tensors.size() + " away from kinks");
        assertTrue(worst(compared).error() < TOLERANCE, worst(compared)::toString);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("cases")
    void lossesAndDecisionsMatchThoseOfDoublePrecision(ChainCase chain) {
        var recording = chain.recording();
        var differences = chain.differences();

        var exact = differences.loss(recording.decisions());
        double differing = differences.decisions().differingPart(recording.decisions());

        assertEquals(exact.mask(), recording.mask(), 2e-5 * exact.mask());
        assertEquals(exact.distance(), recording.distance(), 2e-5 * exact.distance());
        assertTrue(differing < 1e-3, differing + " of the points are not where they should be, or not visible");
    }

    @Test
    void biasesThatABatchNormUndoesHaveNoGradient() {
        for (var chain : List.of(FIXED_VIEWS, NOVEL_VIEWS, FAST_FIXED_VIEWS, FAST_NOVEL_VIEWS)) {
            chain.recording().gradients().forEach((name, gradient) -> {
                if (isUndoneByNorm(name)) {
                    assertArrayEquals(new float[gradient.length], gradient, 0.01f, name);
                }
            });
        }
    }

    @Test
    void aCameraUpsideDownIsNoticed() {
        var wrong = ChainCase.exactNovelViews(NOVEL_VIEWS.batch(), ExactCameras.withOneUpsideDown(3));
        var recording = NOVEL_VIEWS.recording();

        var differences = NOVEL_VIEWS.differences(wrong);
        var compared = differences.compare(HEAD, recording.gradients(), recording.decisions());

        assertTrue(differences.decisions().differingPart(recording.decisions()) > 0.01);
        assertTrue(worst(compared).error() > TOLERANCE, worst(compared)::toString);
    }

    @Test
    void aGradientTwoPercentTooGreatInOneTensorIsNoticed() {
        var recording = NOVEL_VIEWS.recording();
        var wrong = new HashMap<>(recording.gradients());
        wrong.compute("decoder.head.weight", (name, gradient) -> scaled(gradient, 1.02f));

        var compared = NOVEL_VIEWS.differences().compare(HEAD, wrong, recording.decisions());

        assertTrue(worst(compared).error() > TOLERANCE, worst(compared)::toString);
        assertEquals("decoder.head.weight", worst(compared).tensor());
    }

    private static boolean isUndoneByNorm(String name) {
        return name.endsWith(".bias") && !name.equals("encoder.fc2.bias") && !name.equals("decoder.head.bias");
    }

    private static float[] scaled(float[] values, float factor) {
        float[] scaled = values.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    private static ChainDifferences.Comparison worst(List<ChainDifferences.Comparison> compared) {
        return compared.stream()
                .max(Comparator.comparingDouble(ChainDifferences.Comparison::error))
                .orElseThrow();
    }
}
