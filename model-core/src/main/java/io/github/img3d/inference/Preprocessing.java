package io.github.img3d.inference;

import io.github.img3d.generator.Architecture;
import io.github.img3d.image.Framing;
import io.github.img3d.image.Picture;
import io.github.img3d.image.PictureFile;
import io.github.img3d.segmentation.CutOut;
import io.github.img3d.segmentation.MaskModel;
import io.github.img3d.segmentation.NoObjectException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The way from a picture to the network's input.
 *
 * <pre>{@code
 * try (var preprocessing = new Preprocessing(Optional.empty(), architecture.inputSide())) {
 *     Picture framed = preprocessing.framed(ImageIO.read(file)); // or a path, or a stream
 * }
 * }</pre>
 *
 * @param maskModel tells the object from its background; without one, transparency and colours do
 * @param side pixels along a side of the network's picture
 * @param finest most framed pixels along one of those: a framed picture's side is a multiple of the network's, as long as
 *     the picture is fine enough, so that outlines and colours can be as fine as the picture's own
 */
public record Preprocessing(Optional<MaskModel> maskModel, int side, int finest) implements AutoCloseable {

    /** Side of the finest framed pictures. */
    private static final int FINEST_SIDE = 256;

    /** The name in messages of a picture without a file. */
    private static final String UNNAMED = "the picture";

    /** Frames pictures as large as the network's. */
    public Preprocessing(Optional<MaskModel> maskModel, int side) {
        this(maskModel, side, 1);
    }

    /** Returns the way to the input of a network, without a mask model. */
    public static Preprocessing of(Architecture architecture) {
        return of(Optional.empty(), architecture);
    }

    /** Returns the way to the input of a network, with a mask model from a file. */
    public static Preprocessing open(Path maskModel, MaskModel.Normalization normalization, Architecture architecture) {
        try {
            return of(Optional.of(MaskModel.open(maskModel, normalization)), architecture);
        } catch (IOException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }

    private static Preprocessing of(Optional<MaskModel> maskModel, Architecture architecture) {
        int side = architecture.inputSide();
        return new Preprocessing(maskModel, side, architecture.hasOwnView() ? Math.max(1, FINEST_SIDE / side) : 1);
    }

    /**
     * Returns the picture in a file, cut out and framed.
     *
     * @throws InvalidRequest if the picture holds no object, or the mask model fails on it
     */
    public Picture framed(Path picture) throws IOException {
        try {
            return framed(PictureFile.read(picture));
        } catch (NoObjectException | IllegalArgumentException e) {
            throw new InvalidRequest(picture + ": " + e.getMessage(), e);
        }
    }

    /** As {@link #framed(Path)}, of a file that is read from a stream. */
    public Picture framed(InputStream picture) throws IOException {
        try {
            return framed(PictureFile.read(picture, UNNAMED));
        } catch (NoObjectException | IllegalArgumentException e) {
            throw new InvalidRequest(UNNAMED + ": " + e.getMessage(), e);
        }
    }

    /** As {@link #framed(Path)}, of an image. */
    public Picture framed(BufferedImage picture) {
        try {
            return framed(Picture.of(picture));
        } catch (NoObjectException | IllegalArgumentException e) {
            throw new InvalidRequest(UNNAMED + ": " + e.getMessage(), e);
        }
    }

    /**
     * Returns the picture, cut out and framed.
     *
     * @throws IllegalArgumentException if the mask model fails on the picture
     */
    public Picture framed(Picture picture) throws NoObjectException {
        var cutOut = cutOut(picture);
        int fine = (int) Math.ceil(Framing.Frame.around(cutOut, side).pixel());
        return Framing.square(cutOut, side * Math.clamp(fine, 1, finest));
    }

    /**
     * Returns the picture with all but its object transparent.
     *
     * @throws IllegalArgumentException if the mask model fails on the picture
     */
    public Picture cutOut(Picture picture) throws NoObjectException {
        return maskModel.isPresent() ? CutOut.of(picture, maskModel.get()) : CutOut.of(picture);
    }

    @Override
    public void close() {
        maskModel.ifPresent(MaskModel::close);
    }
}
