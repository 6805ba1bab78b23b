package io.github.img3d.generator;

import io.github.img3d.autograd.Tape;
import io.github.img3d.nn.Concatenation;
import io.github.img3d.nn.Conv2d;
import io.github.img3d.nn.Dense;
import io.github.img3d.nn.Layer;
import io.github.img3d.nn.Sequential;
import io.github.img3d.nn.UpConv2d;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A picture to the features of its own pixels, for what is seen from the picture's viewpoint: a U-Net (Ronneberger,
 * Fischer, Brox 2015), {@code [B,S,S,3] → [B,S,S,C]}.
 *
 * <p>Its convolutions are those of the encoder with weights of their own, so that training the own view leaves the fixed
 * views as they are. Each up-convolution also reads the map of its size. An own view of twice the encoder's side ends with
 * one more, which reads the picture at both sides.
 *
 * @param convolutions one hidden layer for each map
 * @param context of the coarsest map
 * @param seed of the context: a map as large as the coarsest
 * @param upsampling from the coarsest map on, one hidden layer for each doubling
 * @param fine a map of the picture at twice the encoder's side; empty if the own view has the encoder's side
 * @param last reads the finest map and the picture
 */
public record OwnViewNetwork(
        Sequential convolutions,
        Sequential context,
        Sequential seed,
        List<Layer> upsampling,
        Optional<Layer> fine,
        Layer last) {

    public OwnViewNetwork {
        upsampling = List.copyOf(upsampling);
    }

    /** @throws IllegalArgumentException if the architecture has no own view */
    static OwnViewNetwork create(Architecture architecture, Weights weights) {
        var widths = Widths.of(architecture);
        int side = architecture.encodedSide();
        int coarsest = architecture.encoder().getLast();
        return new OwnViewNetwork(
                Encoder.convolutions(architecture, "own.conv", weights),
                dense(architecture, "own.context", side * side * coarsest, widths.context(), weights),
                dense(architecture, "own.seed", widths.context(), side * side * widths.seed(), weights),
                upsampling(architecture, widths, weights),
                architecture.ownSide() == architecture.pictureSide()
                        ? Optional.empty()
                        : Optional.of(architecture.hidden(
                                Conv2d.create("own.fine", 3, widths.fine(), 3, 2, architecture.padding(), weights),
                                weights)),
                architecture.hidden(
                        Conv2d.create("own.last", widths.finest() + 3, widths.last(), 3, 1, 1, weights), weights));
    }

    /** Returns the channels of {@link OwnViewFeatures#pixels}. */
    static int pixelChannels(Architecture architecture) {
        return Widths.of(architecture).last();
    }

    /** Returns the channels of {@link OwnViewFeatures#context}. */
    static int contextChannels(Architecture architecture) {
        return Widths.of(architecture).context();
    }

    private static Sequential dense(Architecture architecture, String name, int in, int out, Weights weights) {
        return new Sequential(List.of(architecture.hidden(Dense.create(name, in, out, weights), weights)));
    }

    private static List<Layer> upsampling(Architecture architecture, Widths widths, Weights weights) {
        var layers = new ArrayList<Layer>();
        int below = architecture.encoder().getLast();
        for (int i = 0; i < widths.upsampling().size(); i++) {
            int out = widths.upsampling().get(i);
            int in = below + widths.beside(i, architecture.encoder());
            layers.add(architecture.hidden(UpConv2d.create("own.up" + (i + 1), in, out, weights), weights));
            below = out;
        }
        return layers;
    }

    /** The widths that follow from an architecture's. */
    private record Widths(List<Integer> upsampling, int last) {

        static Widths of(Architecture architecture) {
            var widths = architecture.ownView();
            if (widths.isEmpty()) {
                throw new IllegalArgumentException(
                        "the network has no own view, expected one: add it with withOwnView");
            }
            return new Widths(widths.subList(0, widths.size() - 1), widths.getLast());
        }

        int context() {
            return 2 * upsampling.getFirst();
        }

        int seed() {
            return Math.ceilDiv(upsampling.getFirst(), 2);
        }

        int fine() {
            return Math.ceilDiv(upsampling.getFirst(), 8);
        }

        int finest() {
            return upsampling.getLast();
        }

        /** Returns the channels that up-convolution {@code i} reads beside the map below it. */
        int beside(int i, List<Integer> encoder) {
            if (i == 0) {
                return seed();
            }
            return i < encoder.size() ? encoder.get(encoder.size() - 1 - i) : 3 + fine();
        }
    }

    /** Records the convolutions: {@code [B,H,W,3] →} a map of each, the finest first. */
    List<Tensor> maps(Tape tape, Tensor small) {
        return Encoder.maps(tape, convolutions, small);
    }

    /** Records the context of the coarsest map: {@code [B,H',W',C] → [B,C']}. */
    Tensor context(Tape tape, Tensor coarsest) {
        return context.forward(tape, Encoder.rows(coarsest));
    }

    /**
     * Records the way up: {@code [B,S,S,C]}.
     *
     * @param picture {@code [B,S,S,3]}
     * @param small the same picture at the encoder's side
     */
    Tensor pixels(Tape tape, Tensor picture, Tensor small, List<Tensor> maps, Tensor context) {
        Tensor map = maps.getLast();
        for (int i = 0; i < upsampling.size(); i++) {
            Tensor beside = i == 0 ? seed(tape, context, map.shape()) : skipped(tape, picture, maps, i);
            Tensor read = i == maps.size() ? Concatenation.of(tape, map, small) : map;
            map = upsampling.get(i).forward(tape, Concatenation.of(tape, read, beside));
        }
        return last.forward(tape, Concatenation.of(tape, map, picture));
    }

    private Tensor seed(Tape tape, Tensor context, Shape coarsest) {
        Tensor rows = seed.forward(tape, context);
        int side = coarsest.axis(1);
        return rows.reshaped(Shape.of(coarsest.axis(0), side, side, rows.shape().axis(1) / (side * side)));
    }

    private Tensor skipped(Tape tape, Tensor picture, List<Tensor> maps, int i) {
        return i < maps.size()
                ? maps.get(maps.size() - 1 - i)
                : fine.orElseThrow().forward(tape, picture);
    }

    /** Copies an encoder's convolutions of the same widths into this network's. */
    void copyConvolutions(Sequential trained) {
        copy(trained, convolutions);
    }

    /** Copies all but the layers that one of two own views of different sides alone has. */
    void copyCommon(OwnViewNetwork trained) {
        copy(trained.convolutions, convolutions);
        copy(trained.context, context);
        copy(trained.seed, seed);
        for (int i = 0; i < convolutions.layers().size(); i++) {
            copy(trained.upsampling.get(i), upsampling.get(i));
        }
    }

    private static void copy(Layer from, Layer to) {
        copy(from.parameters(), to.parameters());
        copy(from.statistics(), to.statistics());
    }

    private static void copy(List<Tensor> from, List<Tensor> to) {
        for (int i = 0; i < to.size(); i++) {
            System.arraycopy(
                    from.get(i).values(),
                    0,
                    to.get(i).values(),
                    0,
                    to.get(i).shape().size());
        }
    }

    OwnViewNetwork folded() {
        return new OwnViewNetwork(
                convolutions.folded(),
                context.folded(),
                seed.folded(),
                upsampling.stream().map(Layer::folded).toList(),
                fine.map(Layer::folded),
                last.folded());
    }

    List<Layer> layers() {
        var layers = new ArrayList<Layer>(List.of(convolutions, context, seed));
        layers.addAll(upsampling);
        fine.ifPresent(layers::add);
        layers.add(last);
        return layers;
    }
}
