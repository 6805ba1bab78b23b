package io.github.img3d.generator;

import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tensors of a network with more channels that computes what a trained one does: its channels come first, the others
 * are fresh, and nothing reads them yet.
 *
 * <p>Copies of trained channels (Net2WiderNet: Chen, Goodfellow, Shlens 2016) would do more from the start, but hardly
 * part: after 30,000 steps two in five of a layer's copies still had all but the weights of another channel.
 *
 * @param trained by name
 */
record Widening(Map<String, Tensor> trained, Architecture to, Weights fresh) implements Weights {

    static Widening of(StructureGenerator trained, Architecture to, Weights fresh) {
        var tensors = trained.tensors().stream().collect(Collectors.toMap(Tensor::name, Function.identity()));
        return new Widening(tensors, to, fresh);
    }

    @Override
    public Tensor normal(String name, Shape shape, double deviation) {
        float[] old = old(name).values();
        var outs = outputs(name, shape);
        var ins = inputs(name, shape);
        var wide = fresh.normal(name, shape, deviation);
        for (int i = 0; i < wide.values().length; i++) {
            int row = i / outs.wide();
            int in = row % ins.wide();
            int out = i % outs.wide();
            if (outs.isTrained(out)) {
                int oldRow = row / ins.wide() * ins.narrow() + ins.trained(in);
                wide.values()[i] = ins.isTrained(in) ? old[oldRow * outs.narrow() + outs.trained(out)] : 0;
            }
        }
        return wide;
    }

    @Override
    public Tensor filled(String name, Shape shape, Consumer<float[]> values) {
        float[] old = old(name).values();
        var outs = outputs(name, shape);
        var wide = fresh.filled(name, shape, values);
        for (int i = 0; i < wide.values().length; i++) {
            int out = i % outs.wide();
            if (outs.isTrained(out)) {
                wide.values()[i] = old[i / outs.wide() * outs.narrow() + outs.trained(out)];
            }
        }
        return wide;
    }

    private Tensor old(String name) {
        var old = trained.get(name);
        if (old == null) {
            throw new IllegalArgumentException("the trained network has no " + name
                    + ": a wider one needs as many layers, with as many channels or more each");
        }
        return old;
    }

    /** The encoder's first fully connected layer reads the channels of each pixel in turn. */
    private Channels inputs(String name, Shape shape) {
        int axis = shape.rank() - 2;
        int pixels = name.startsWith("encoder.fc1.") ? to.encodedSide() * to.encodedSide() : 1;
        return new Channels(name, old(name).shape().axis(axis), shape.axis(axis), pixels);
    }

    /** The decoder's last fully connected layer writes the channels of each pixel in turn. */
    private Channels outputs(String name, Shape shape) {
        int axis = shape.rank() - 1;
        String last = "decoder.fc" + (to.decoder().size() + 1) + ".";
        int pixels = name.startsWith(last) ? to.seedSide() * to.seedSide() : 1;
        return new Channels(name, old(name).shape().axis(axis), shape.axis(axis), pixels);
    }

    /** The channels of {@code pixels} pixels, one pixel after the other: in each the trained ones, then the fresh. */
    private record Channels(int narrow, int wide, int pixels) {

        Channels(String name, int narrow, int wide, int pixels) {
            this(narrow, wide, pixels);
            if (wide < narrow) {
                throw new IllegalArgumentException(
                        name + " has " + narrow + " channels in the trained network, which cannot become " + wide);
            }
        }

        boolean isTrained(int channel) {
            return channel % (wide / pixels) < narrow / pixels;
        }

        /** Where a trained channel is in the narrow layer. */
        int trained(int channel) {
            return channel / (wide / pixels) * (narrow / pixels) + channel % (wide / pixels);
        }
    }
}
