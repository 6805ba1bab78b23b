package io.github.img3d.model.pytorch;

import io.github.img3d.generator.Architecture;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The port's weights under our names and in our order: {@code [out][in][ky][kx] → [ky][kx][in][out]}, and channels last
 * where fully connected layers meet maps. The port's batch norms, which also scale and shift, are folded into the
 * layers before them.
 */
record PyTorchWeights(PyTorchTensors tensors, PyTorchStage stage, Architecture architecture) implements Weights {

    private static final String HEAD = "decoder.head";

    /** Returns a weight, {@code [K,K,I,O]} or {@code [I,O]}. */
    @Override
    public Tensor normal(String name, Shape shape, double deviation) {
        String layer = layer(name);
        int out = shape.axis(shape.rank() - 1);
        int in = shape.axis(shape.rank() - 2);
        float[] theirs = tensors.values(affine(layer) + ".weight", theirs(layer, shape));
        int taps = theirs.length / out / in;
        double[] scale = norm(layer, out).scale();
        int[] outputs = outputs(layer, out);
        int[] inputs = inputs(layer, in);
        float[] ours = new float[theirs.length];
        for (int i = 0; i < ours.length; i++) {
            int o = outputs[i % out];
            int c = inputs[i / out % in];
            ours[i] = (float) (theirs[(o * in + c) * taps + tap(layer, i / (out * in))] * scale[o]);
        }
        return Tensor.of(name, shape, ours);
    }

    /**
     * Returns a bias, {@code [O]}. The head's bias for each pixel, which the port neither trains nor saves, is the
     * fresh one.
     */
    @Override
    public Tensor filled(String name, Shape shape, Consumer<float[]> fresh) {
        String layer = layer(name);
        float[] ours = new float[shape.size()];
        if (layer.equals(HEAD)) {
            fresh.accept(ours);
            return Tensor.of(name, shape, ours);
        }
        float[] theirs = tensors.values(affine(layer) + ".bias", ours.length);
        var norm = norm(layer, ours.length);
        int[] outputs = outputs(layer, ours.length);
        for (int i = 0; i < ours.length; i++) {
            int o = outputs[i];
            ours[i] = (float) (theirs[o] * norm.scale()[o] + norm.shift()[o]);
        }
        return Tensor.of(name, shape, ours);
    }

    private static String layer(String tensor) {
        return tensor.substring(0, tensor.lastIndexOf('.'));
    }

    /** Returns the name of the affine layer; a hidden layer of the port is a list of it, its norm, and a ReLU. */
    private String affine(String layer) {
        return isHidden(layer) ? translated(layer) + ".0" : translated(layer);
    }

    private PyTorchNorm norm(String layer, int channels) {
        return isHidden(layer)
                ? PyTorchNorm.of(tensors, translated(layer) + ".1", channels)
                : PyTorchNorm.none(channels);
    }

    private boolean isHidden(String layer) {
        return !layer.equals(HEAD)
                && !layer.equals("encoder.fc" + architecture.encoderDense().size());
    }

    private static String translated(String layer) {
        return layer.equals(HEAD) ? "decoder.pixel_conv" : layer.replace("decoder.up", "decoder.deconv");
    }

    private static int[] theirs(String layer, Shape ours) {
        int out = ours.axis(ours.rank() - 1);
        int in = ours.axis(ours.rank() - 2);
        if (layer.equals(HEAD)) {
            return new int[] {out, in, 1, 1};
        }
        return ours.rank() == 2 ? new int[] {out, in} : new int[] {out, in, ours.axis(0), ours.axis(1)};
    }

    /** Returns the port's number of each of our output channels. */
    private int[] outputs(String layer, int count) {
        if (layer.equals(HEAD)) {
            return IntStream.range(0, count)
                    .map(ours -> stage.channel(ours, architecture.views()))
                    .toArray();
        }
        if (layer.equals("decoder.fc" + (architecture.decoder().size() + 1))) {
            int side = architecture.seedSide();
            return channelsFirst(
                    count,
                    IntStream.range(0, side * side)
                            .map(p -> stage.pixel(p, side))
                            .toArray());
        }
        return IntStream.range(0, count).toArray();
    }

    /** Returns the port's number of each of our input channels. */
    private int[] inputs(String layer, int count) {
        int side = architecture.encodedSide();
        return layer.equals("encoder.fc1")
                ? channelsFirst(count, IntStream.range(0, side * side).toArray())
                : IntStream.range(0, count).toArray();
    }

    /** Returns the places of the elements {@code [pixel][channel]} of a map in {@code [channel][pixel]}. */
    private static int[] channelsFirst(int count, int[] pixels) {
        int channels = count / pixels.length;
        return IntStream.range(0, count)
                .map(i -> i % channels * pixels.length + pixels[i / channels])
                .toArray();
    }

    private int tap(String layer, int ours) {
        return layer.startsWith("decoder.up") ? stage.pixel(ours, 3) : ours;
    }
}
