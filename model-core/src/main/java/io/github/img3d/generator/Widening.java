package io.github.img3d.generator;

import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The tensors of a network with more channels that computes what a trained one does (Net2WiderNet: Chen, Goodfellow,
 * Shlens 2016). Channel c of n more is a copy of channel c mod n; what reads a channel gives each of its copies a random
 * part of its weight, so that training can tell them apart.
 *
 * @param trained by name
 * @param from the trained network's architecture
 */
record Widening(Map<String, Tensor> trained, Architecture from, Architecture to, RandomGenerator random)
        implements Weights {

    static Widening of(StructureGenerator trained, Architecture to, RandomGenerator random) {
        var tensors = trained.tensors().stream().collect(Collectors.toMap(Tensor::name, Function.identity()));
        return new Widening(tensors, trained.architecture(), to, random);
    }

    @Override
    public Tensor normal(String name, Shape shape, double deviation) {
        var old = old(name);
        int out = shape.axis(shape.rank() - 1);
        var ins = inputs(name, shape, old.shape());
        var outs = outputs(name, out, old.shape().axis(shape.rank() - 1));
        float[] wide = new float[shape.size()];
        int taps = wide.length / (ins.wide() * out);
        for (int tap = 0; tap < taps; tap++) {
            for (int o = 0; o < out; o++) {
                read(old.values(), wide, tap, o, ins, outs);
            }
        }
        return Tensor.of(name, shape, wide);
    }

    /** Writes the weights by which output o reads all inputs. */
    private void read(float[] old, float[] wide, int tap, int o, Copies ins, Copies outs) {
        float[] parts = parts(ins);
        for (int i = 0; i < ins.wide(); i++) {
            float weight = old[(tap * ins.narrow() + ins.original(i)) * outs.narrow() + outs.original(o)];
            wide[(tap * ins.wide() + i) * outs.wide() + o] = parts[i] * weight;
        }
    }

    /** Random, and 1 for all copies of a channel together. */
    private float[] parts(Copies copies) {
        float[] parts = new float[copies.wide()];
        float[] sums = new float[copies.narrow()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = 0.5f + random.nextFloat();
            sums[copies.original(i)] += parts[i];
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] /= sums[copies.original(i)];
        }
        return parts;
    }

    @Override
    public Tensor filled(String name, Shape shape, Consumer<float[]> fresh) {
        var old = old(name);
        if (old.shape().equals(shape)) {
            return Tensor.of(name, shape, old.values().clone());
        }
        var outs = outputs(name, shape.size(), old.shape().size());
        float[] wide = new float[shape.size()];
        for (int o = 0; o < wide.length; o++) {
            wide[o] = old.values()[outs.original(o)];
        }
        return Tensor.of(name, shape, wide);
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
    private Copies inputs(String name, Shape shape, Shape old) {
        int axis = shape.rank() - 2;
        int pixels = name.startsWith("encoder.fc1.") ? to.encodedSide() * to.encodedSide() : 1;
        return new Copies(name, old.axis(axis), shape.axis(axis), pixels);
    }

    /** The decoder's last fully connected layer writes the channels of each pixel in turn. */
    private Copies outputs(String name, int wide, int narrow) {
        String last = "decoder.fc" + (to.decoder().size() + 1) + ".";
        return new Copies(name, narrow, wide, name.startsWith(last) ? to.seedSide() * to.seedSide() : 1);
    }

    /** Which channel of the narrow layer each of the wide one's is a copy of; the channels of {@code pixels} pixels. */
    private record Copies(int narrow, int wide, int pixels) {

        Copies(String name, int narrow, int wide, int pixels) {
            this(narrow, wide, pixels);
            if (wide < narrow) {
                throw new IllegalArgumentException(
                        name + " has " + narrow + " channels in the trained network, which cannot become " + wide);
            }
        }

        int original(int channel) {
            int wideChannels = wide / pixels;
            int narrowChannels = narrow / pixels;
            return channel / wideChannels * narrowChannels + channel % wideChannels % narrowChannels;
        }
    }
}
