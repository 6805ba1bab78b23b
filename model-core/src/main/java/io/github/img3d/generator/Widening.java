package io.github.img3d.generator;

import io.github.img3d.nn.Affine;
import io.github.img3d.nn.Layer;
import io.github.img3d.nn.Sequential;
import io.github.img3d.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies a trained network into a fresh one of more channels, which computes the same from then on: the trained channels
 * come first, the others stay fresh, and nothing reads them yet.
 *
 * <p>Copies of trained channels (Net2WiderNet: Chen, Goodfellow, Shlens 2016) would do more from the start, but hardly
 * part: after 30,000 steps two in five of a layer's copies still had all but the weights of another channel.
 *
 * @param inputPixels whose channels the first layer reads, one pixel after the other
 * @param outputPixels whose channels the last layer writes, one pixel after the other
 */
record Widening(int inputPixels, int outputPixels) {

    /**
     * @throws IllegalArgumentException if {@code wide} has other layers or heads, or fewer channels somewhere, or one of them
     *     has an own view, whose up-convolutions read channels of two maps
     */
    static void copy(StructureGenerator trained, StructureGenerator wide) {
        if (trained.ownView().isPresent() || wide.ownView().isPresent()) {
            throw new IllegalArgumentException(
                    "a network with an own view cannot be widened: widen it without, then add the own view");
        }
        var channels = new Widening(1, 1);
        int encoded = square(wide.architecture().encodedSide());
        int seed = square(wide.architecture().seedSide());
        channels.copy(trained.encoder().convolutions(), wide.encoder().convolutions());
        new Widening(encoded, 1).copy(trained.encoder().dense(), wide.encoder().dense());
        new Widening(1, seed).copy(trained.decoder().dense(), wide.decoder().dense());
        channels.copy(trained.decoder().upsampling(), wide.decoder().upsampling());
        require(trained.architecture().heads().equals(wide.architecture().heads()), "heads");
        for (int h = 0; h < wide.heads().size(); h++) {
            channels.copy(
                    new Sequential(trained.heads().get(h).layers()),
                    new Sequential(wide.heads().get(h).layers()));
        }
    }

    private static int square(int side) {
        return side * side;
    }

    private static void require(boolean same, String what) {
        if (!same) {
            throw new IllegalArgumentException("the trained network has other " + what
                    + ": a wider one needs the same layers and heads, with as many channels or more each");
        }
    }

    private void copy(Sequential trained, Sequential wide) {
        List<Layer> from = leaves(trained).toList();
        List<Layer> to = leaves(wide).toList();
        require(
                from.stream()
                        .map(Layer::getClass)
                        .toList()
                        .equals(to.stream().map(Layer::getClass).toList()),
                "layers");
        int first = indexOfAffine(to, 0);
        int last = first;
        for (int i = first; i >= 0; i = indexOfAffine(to, i + 1)) {
            last = i;
        }
        for (int i = 0; i < to.size(); i++) {
            copy(from.get(i), to.get(i), i == first ? inputPixels : 1, i >= last ? outputPixels : 1);
        }
    }

    private static Stream<Layer> leaves(Layer layer) {
        return layer instanceof Sequential(List<Layer> layers)
                ? layers.stream().flatMap(Widening::leaves)
                : Stream.of(layer);
    }

    /** Returns −1 if there is none from {@code start} on. */
    private static int indexOfAffine(List<Layer> layers, int start) {
        for (int i = start; i < layers.size(); i++) {
            if (layers.get(i) instanceof Affine) {
                return i;
            }
        }
        return -1;
    }

    private static void copy(Layer trained, Layer wide, int inputPixels, int outputPixels) {
        if (trained instanceof Affine from && wide instanceof Affine to) {
            copyWeight(from.weight(), to.weight(), inputPixels, outputPixels);
            copyVector(from.bias(), to.bias(), outputPixels);
        }
        for (int i = 0; i < wide.statistics().size(); i++) {
            copyVector(trained.statistics().get(i), wide.statistics().get(i), outputPixels);
        }
    }

    /** {@code [..,in,out]}; trained outputs read nothing of fresh inputs. */
    private static void copyWeight(Tensor trained, Tensor wide, int inputPixels, int outputPixels) {
        int axis = wide.shape().rank() - 1;
        var ins = Channels.of(trained, wide, axis - 1, inputPixels);
        var outs = Channels.of(trained, wide, axis, outputPixels);
        for (int i = 0; i < wide.values().length; i++) {
            int row = i / outs.wide();
            int in = row % ins.wide();
            int out = i % outs.wide();
            if (outs.isTrained(out)) {
                int oldRow = row / ins.wide() * ins.narrow() + ins.trained(in);
                wide.values()[i] = ins.isTrained(in) ? trained.values()[oldRow * outs.narrow() + outs.trained(out)] : 0;
            }
        }
    }

    /** {@code [..,out]} */
    private static void copyVector(Tensor trained, Tensor wide, int outputPixels) {
        var outs = Channels.of(trained, wide, wide.shape().rank() - 1, outputPixels);
        for (int i = 0; i < wide.values().length; i++) {
            int out = i % outs.wide();
            if (outs.isTrained(out)) {
                wide.values()[i] = trained.values()[i / outs.wide() * outs.narrow() + outs.trained(out)];
            }
        }
    }

    /** The channels of {@code pixels} pixels, one pixel after the other: in each the trained ones, then the fresh. */
    private record Channels(int narrow, int wide, int pixels) {

        static Channels of(Tensor trained, Tensor wide, int axis, int pixels) {
            int from = trained.shape().axis(axis);
            int to = wide.shape().axis(axis);
            if (to < from) {
                throw new IllegalArgumentException(
                        wide.name() + " has " + from + " channels in the trained network, which cannot become " + to);
            }
            return new Channels(from, to, pixels);
        }

        boolean isTrained(int channel) {
            return channel % (wide / pixels) < narrow / pixels;
        }

        /** Returns the place of a trained channel in the narrow layer. */
        int trained(int channel) {
            return channel / (wide / pixels) * (narrow / pixels) + channel % (wide / pixels);
        }
    }
}
