package io.github.img3d.inference;

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
import org.jspecify.annotations.Nullable;

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
 */
public record Preprocessing(Optional<MaskModel> maskModel, int side) implements AutoCloseable {

    /** The name in messages of a picture without a file. */
    private static final String UNNAMED = "the picture";

    /** @param maskModel null to go by transparency and colours */
    public static Preprocessing open(@Nullable Path maskModel, MaskModel.Normalization normalization, int side) {
        try {
            return new Preprocessing(
                    maskModel == null ? Optional.empty() : Optional.of(MaskModel.open(maskModel, normalization)), side);
        } catch (IOException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
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
        return Framing.square(cutOut(picture), side);
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
