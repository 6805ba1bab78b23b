package io.github.img3d.generator;

import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.nn.Affine;
import io.github.img3d.nn.Layer;
import io.github.img3d.nn.Relu;
import io.github.img3d.nn.Sequential;
import io.github.img3d.tensor.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The sizes, widths and heads of a structure generator.
 *
 * @param encoder channels of the stride-2 convolutions, each of which halves the picture
 * @param encoderDense widths of the encoder's fully connected layers; the last is the latent's
 * @param decoder widths of the decoder's fully connected layers, but for the last, which the maps determine
 * @param maps channels that the upsampling convolutions start from and make, each of which doubles the map
 * @param ownView channels that the up-convolutions of the own view make, then those of its last convolution; empty if the
 *     network predicts nothing of the picture's own viewpoint
 * @param pictureSide pixels along a side of the picture that the encoder reads
 * @param mapSide pixels along a side of the maps of the fixed views: H and W
 * @param views V: the first so many of {@link Viewpoints#FIXED}
 * @param heads what is drawn from the features, in the order of the generator's outputs; each has a name of its own
 * @param padding zeros above and left of what the stride-2 convolutions read: 0 as published, or 1 as PyTorch's own
 *     padding has it
 * @param folded whether batch norms, with the statistics of a training that is over, are part of the layers before them;
 *     further training leaves them there
 */
public record Architecture(
        List<Integer> encoder,
        List<Integer> encoderDense,
        List<Integer> decoder,
        List<Integer> maps,
        List<Integer> ownView,
        int pictureSide,
        int mapSide,
        int views,
        List<Head> heads,
        int padding,
        boolean folded) {

    /** The head for coordinates, depths and masks of the fixed views. */
    public static final Head MAPS = new MapsHead();

    /** The head for colours of the fixed views. */
    public static final Head COLOURS = new ColourHead();

    /**
     * The head for depths of the own view, {@code [B,P,4]}: of a pixel the depth of the nearest surface, that of the
     * farthest, and the logarithms of their expected absolute errors. Depths are along the viewing direction, in the
     * object's units, and 0 at its centre.
     */
    public static final Head OWN_DEPTHS =
            new OwnPixelHead("own-depths", "own.depths", List.of(-0.1f, 0.1f, ln(0.1), ln(0.1)));

    /** The head for mask logits of the own view, {@code [B,P,1]}. */
    public static final Head OWN_MASK = new OwnPixelHead("own-mask", "own.mask", List.of(0f));

    /** The head for colours of the own view without light and shadow, {@code [B,P,3]}: RGB, about 0 … 1. */
    public static final Head OWN_ALBEDO = new OwnPixelHead("own-albedo", "own.albedo", List.of(0.5f, 0.5f, 0.5f));

    /** The head for the camera's azimuth, {@code [B,36]}: logits of azimuths that are 10 degrees apart, the first at 0. */
    public static final Head AZIMUTH = new PictureHead("azimuth", "own.azimuth", Collections.nCopies(36, 0f));

    /**
     * The head for the rest of the camera, {@code [B,6]}: elevation and roll in radians, the place of the object's centre
     * right of and below the picture's centre, in sides of the picture, ln of the picture's width at that centre and 1 over
     * its distance, in the object's units.
     */
    public static final Head CAMERA = new PictureHead("camera", "own.camera", List.of(0.4f, 0f, 0f, 0f, ln(0.9), 0.5f));

    /** All heads of the own view. */
    public static final List<Head> OWN_VIEW = List.of(OWN_DEPTHS, OWN_MASK, OWN_ALBEDO, AZIMUTH, CAMERA);

    /** Greatest width of the own view's finest maps. */
    private static final int FINEST = 32;

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

    /** A network of the published sizes and of these widths that predicts shapes alone: 64×64 to eight maps of 128×128. */
    public Architecture(List<Integer> encoder, List<Integer> encoderDense, List<Integer> decoder, List<Integer> maps) {
        this(
                encoder,
                encoderDense,
                decoder,
                maps,
                List.of(),
                64,
                128,
                Viewpoints.FIXED.size(),
                List.of(MAPS),
                0,
                false);
    }

    public Architecture {
        encoder = List.copyOf(encoder);
        encoderDense = List.copyOf(encoderDense);
        decoder = List.copyOf(decoder);
        maps = List.copyOf(maps);
        ownView = List.copyOf(ownView);
        heads = List.copyOf(heads);
        requireSide("encoder", encoder.size(), pictureSide, encoder.size());
        requireSide("maps", maps.size(), mapSide, maps.size() - 1);
        if (!ownView.isEmpty() && ownView.size() != encoder.size() + 1 && ownView.size() != encoder.size() + 2) {
            throw new IllegalArgumentException("ownView has " + ownView.size() + " widths, expected "
                    + (encoder.size() + 1) + " for a side of " + pictureSide + ", or one more for twice that");
        }
        if (encoderDense.isEmpty()) {
            throw new IllegalArgumentException("encoderDense has no layer, expected at least the latent's");
        }
        if (views < 1 || views > Viewpoints.FIXED.size()) {
            throw new IllegalArgumentException("views " + views + ", expected from 1 to " + Viewpoints.FIXED.size());
        }
        var names = new HashSet<String>();
        for (Head head : heads) {
            if (!names.add(head.name())) {
                throw new IllegalArgumentException("two heads are named '" + head.name() + "', expected one");
            }
        }
    }

    /**
     * Returns one of the networks that users can name.
     *
     * @throws IllegalArgumentException if there is no such network
     */
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

    /**
     * Returns the same network for other sizes.
     *
     * @throws IllegalArgumentException if its layers cannot halve such a picture or double up to such maps
     */
    public Architecture sized(int newPictureSide, int newMapSide, int newViews) {
        return new Architecture(
                encoder,
                encoderDense,
                decoder,
                maps,
                ownView,
                newPictureSide,
                newMapSide,
                newViews,
                heads,
                padding,
                folded);
    }

    /** Returns the same network with these heads. */
    public Architecture withHeads(List<Head> other) {
        return new Architecture(
                encoder, encoderDense, decoder, maps, ownView, pictureSide, mapSide, views, other, padding, folded);
    }

    /** Returns the same network with a further head; the head must be none of this network's. */
    public Architecture with(Head head) {
        var more = new ArrayList<>(heads);
        more.add(head);
        return withHeads(more);
    }

    /** Returns the same network without a head. */
    public Architecture without(Head head) {
        return withHeads(heads.stream().filter(other -> !other.equals(head)).toList());
    }

    /**
     * Returns the same network with an own view and its heads.
     *
     * @param side pixels along a side of the own view: the encoder's side, or twice as many
     * @throws IllegalArgumentException if the side is another one
     */
    public Architecture withOwnView(int side) {
        if (side != pictureSide && side != 2 * pictureSide) {
            throw new IllegalArgumentException(
                    "own view of side " + side + ", expected " + pictureSide + " or " + 2 * pictureSide);
        }
        var widths = new ArrayList<>(ownView.isEmpty() ? ownWidths() : ownView.subList(0, encoder.size()));
        int last = ownView.isEmpty() ? Math.min(FINEST, maps.getLast()) : ownView.getLast();
        widths.addAll(Collections.nCopies(side == pictureSide ? 1 : 2, last));
        var all = new LinkedHashSet<>(heads);
        all.addAll(OWN_VIEW);
        return withOwnView(widths, List.copyOf(all));
    }

    /** Returns the decoder's widths of as many last maps as the encoder has. */
    private List<Integer> ownWidths() {
        var widths = new ArrayList<Integer>();
        for (int i = encoder.size(); i > 0; i--) {
            widths.add(maps.get(Math.max(0, maps.size() - i)));
        }
        return widths;
    }

    /** Returns the same network without an own view and its heads. */
    public Architecture withoutOwnView() {
        return withOwnView(
                List.of(),
                heads.stream().filter(head -> !OWN_VIEW.contains(head)).toList());
    }

    private Architecture withOwnView(List<Integer> widths, List<Head> newHeads) {
        return new Architecture(
                encoder, encoderDense, decoder, maps, widths, pictureSide, mapSide, views, newHeads, padding, folded);
    }

    /** Returns whether the network has this head. */
    public boolean has(Head head) {
        return heads.contains(head);
    }

    /** Returns the same network with other padding. */
    public Architecture padded(int newPadding) {
        return new Architecture(
                encoder, encoderDense, decoder, maps, ownView, pictureSide, mapSide, views, heads, newPadding, folded);
    }

    /** Returns the same network with its batch norms folded. */
    public Architecture withFoldedNorms() {
        return new Architecture(
                encoder, encoderDense, decoder, maps, ownView, pictureSide, mapSide, views, heads, padding, true);
    }

    /** Returns a network of these widths that is in all else like {@code other}. */
    public Architecture like(Architecture other) {
        return new Architecture(
                encoder,
                encoderDense,
                decoder,
                maps,
                other.ownView,
                other.pictureSide,
                other.mapSide,
                other.views,
                other.heads,
                other.padding,
                other.folded);
    }

    /** Returns a hidden layer: {@code affine}, its batch norm unless that is folded, and a ReLU. */
    Layer hidden(Affine affine, Weights weights) {
        return folded ? new Sequential(List.of(affine, new Relu())) : Sequential.normalized(affine, weights);
    }

    /** Returns the width of the latent. */
    public int latent() {
        return encoderDense.getLast();
    }

    /** Returns the side of the smallest map, which the decoder's fully connected layers make. */
    public int seedSide() {
        return mapSide >> (maps.size() - 1);
    }

    /** Returns the side of the smallest map of the encoder. */
    public int encodedSide() {
        return pictureSide >> encoder.size();
    }

    /** Returns whether the network predicts anything of the picture's own viewpoint. */
    public boolean hasOwnView() {
        return !ownView.isEmpty();
    }

    /**
     * Returns the side of the own view.
     *
     * @throws IllegalStateException if there is none
     */
    public int ownSide() {
        if (ownView.isEmpty()) {
            throw new IllegalStateException("the network has no own view, expected one: add it with withOwnView");
        }
        return encodedSide() << (ownView.size() - 1);
    }

    /** Returns the side of the picture that the network takes, of which the encoder may read one of half the side. */
    public int inputSide() {
        return ownView.isEmpty() ? pictureSide : ownSide();
    }

    private static float ln(double value) {
        return (float) Math.log(value);
    }

    private static void requireSide(String name, int layers, int side, int halvings) {
        if (layers < 1 || side >> halvings < 1) {
            throw new IllegalArgumentException(
                    name + " has " + layers + " layers, which leaves a map of side " + (side >> Math.max(0, halvings)));
        }
        if (side % (1 << halvings) != 0) {
            throw new IllegalArgumentException(
                    name + " has " + layers + " layers, which cannot halve a side of " + side + " so often");
        }
    }
}
