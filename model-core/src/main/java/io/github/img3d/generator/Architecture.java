package io.github.img3d.generator;

import io.github.img3d.nn.Affine;
import io.github.img3d.nn.Layer;
import io.github.img3d.nn.Normalized;
import io.github.img3d.nn.Relu;
import io.github.img3d.nn.Sequential;
import io.github.img3d.tensor.Weights;
import java.util.List;

/**
 * The widths of a structure generator. Pictures are 64×64, maps 128×128.
 *
 * @param encoder channels of the stride-2 convolutions, each of which halves the picture
 * @param code widths of the encoder's fully connected layers; the last is the latent
 * @param decoder widths of the decoder's fully connected layers, but for the last, which the maps determine
 * @param maps channels that the upsampling convolutions start from and make, each of which doubles the map
 * @param colour whether the views' colours are predicted, too
 * @param padding zeros above and left of what the stride-2 convolutions read: 0 as published, or 1 as PyTorch's own
 *     padding has it
 * @param folded whether batch norms, with the statistics of a training that is over, are part of the layers before them;
 *     further training leaves them there
 */
public record Architecture(
        List<Integer> encoder,
        List<Integer> code,
        List<Integer> decoder,
        List<Integer> maps,
        boolean colour,
        int padding,
        boolean folded) {

    /** Side of the input picture. */
    public static final int PICTURE = 64;

    /** Side of the maps of the fixed views: H and W. */
    public static final int MAP = 128;

    /** The published network: 24 million parameters. */
    public static final Architecture ORIGINAL = new Architecture(
            List.of(96, 128, 192, 256),
            List.of(2048, 1024, 512),
            List.of(1024, 2048),
            List.of(256, 192, 128, 96, 64, 48));

    /** For CPUs: a tenth of the parameters, a twentieth of the arithmetic. */
    public static final Architecture SMALL =
            new Architecture(List.of(32, 48, 64, 96), List.of(512, 256), List.of(512), List.of(96, 64, 48, 32, 24, 16));

    /**
     * Between the two: 8 million parameters, which fit into 16 MB at half precision. Its fully connected layers are
     * narrow, its finest maps are as wide as the published ones: with 16 channels for 8 depths, 8 masks and colours, edges
     * blur.
     */
    public static final Architecture MEDIUM = new Architecture(
            List.of(48, 96, 128, 192), List.of(768, 512), List.of(1024), List.of(192, 144, 128, 96, 64, 48));

    /** The layers of {@link #MEDIUM}, so that it can go on from one, as wide as the published ones: 21 million parameters. */
    public static final Architecture LARGE = new Architecture(
            List.of(96, 128, 192, 256), List.of(2048, 512), List.of(2048), List.of(256, 192, 128, 96, 64, 48));

    /** A network that predicts shapes alone, as published. */
    public Architecture(List<Integer> encoder, List<Integer> code, List<Integer> decoder, List<Integer> maps) {
        this(encoder, code, decoder, maps, false, 0, false);
    }

    public Architecture {
        encoder = List.copyOf(encoder);
        code = List.copyOf(code);
        decoder = List.copyOf(decoder);
        maps = List.copyOf(maps);
        requireSide("encoder", encoder.size(), PICTURE >> encoder.size());
        requireSide("maps", maps.size(), MAP >> (maps.size() - 1));
        if (code.isEmpty()) {
            throw new IllegalArgumentException("code has no layer, expected at least the latent");
        }
    }

    /** @throws IllegalArgumentException if there is no such network */
    public static Architecture named(String name) {
        return switch (name) {
            case "original" -> ORIGINAL;
            case "large" -> LARGE;
            case "medium" -> MEDIUM;
            case "small" -> SMALL;
            default ->
                throw new IllegalArgumentException(
                        "network '" + name + "', expected 'small', 'medium', 'large' or 'original'");
        };
    }

    /** The same network with colours. */
    public Architecture coloured() {
        return new Architecture(encoder, code, decoder, maps, true, padding, folded);
    }

    /** The same network without colours. */
    Architecture uncoloured() {
        return new Architecture(encoder, code, decoder, maps, false, padding, folded);
    }

    /** The same network with its batch norms folded. */
    Architecture withFoldedNorms() {
        return new Architecture(encoder, code, decoder, maps, colour, padding, true);
    }

    /** A network of these widths in all else like {@code other}. */
    public Architecture like(Architecture other) {
        return new Architecture(encoder, code, decoder, maps, other.colour, other.padding, other.folded);
    }

    /** A hidden layer: {@code affine}, its batch norm unless that is folded, and a ReLU. */
    Layer hidden(Affine affine, Weights weights) {
        return folded ? new Sequential(List.of(affine, new Relu())) : Normalized.of(affine, weights);
    }

    /** Side of the smallest map, which the decoder's fully connected layers make. */
    public int seedSide() {
        return MAP >> (maps.size() - 1);
    }

    /** Side of the smallest map of the encoder. */
    public int encodedSide() {
        return PICTURE >> encoder.size();
    }

    private static void requireSide(String name, int layers, int side) {
        if (layers < 1 || side < 1) {
            throw new IllegalArgumentException(name + " has " + layers + " layers, which leaves a map of side " + side);
        }
    }
}
