package io.github.img3d.segmentation;

import io.github.img3d.image.Area;
import io.github.img3d.image.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A segmentation network that the user names, of the kind that U²-Net, ISNet and BiRefNet are published as: an ONNX
 * file, run by onnxruntime.
 */
public final class MaskModel implements Segmentation, AutoCloseable {

    /**
     * The normalisation of colours that the network was trained with.
     *
     * <p>Each value {@code c} in [0,1] is given as {@code (c − mean)/deviation}.
     */
    public enum Normalization {
        /** The means and deviations of ImageNet's pictures: U²-Net, BiRefNet. */
        IMAGENET(new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f}),
        /** Values in [−0.5,0.5]: ISNet. */
        CENTRED(new float[] {0.5f, 0.5f, 0.5f}, new float[] {1, 1, 1}),
        /** Values in [0,1], as they are. */
        NONE(new float[] {0, 0, 0}, new float[] {1, 1, 1});

        private final float[] mean;
        private final float[] deviation;

        Normalization(float[] mean, float[] deviation) {
            this.mean = mean;
            this.deviation = deviation;
        }

        private float of(int channel, int value) {
            return (value / 255f - mean[channel]) / deviation[channel];
        }
    }

    private final OnnxMask network;
    private final Normalization normalization;

    private MaskModel(OnnxMask network, Normalization normalization) {
        this.network = network;
        this.normalization = normalization;
    }

    /**
     * Opens a network. Its first input must take {@code [1,3,H,W]} floats; if H and W are free, it gets pictures of
     * 320×320. Its first output must be one map: the object's probability or, if values lie outside [0,1], its logit.
     *
     * @throws IOException with a message of one line if the file is missing, is no such network, or onnxruntime is
     *     missing
     */
    public static MaskModel open(Path file, Normalization normalization) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file, expected an ONNX segmentation network");
        }
        try {
            return new MaskModel(OnnxMask.open(file), normalization);
        } catch (NoClassDefFoundError e) {
            throw new IOException(
                    file.getFileName()
                            + ": needs onnxruntime; add com.microsoft.onnxruntime:onnxruntime to the class path",
                    e);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException with a message of one line if the network fails, or its output isn't one map
     */
    @Override
    public int[] cover(Picture picture) {
        var small = Area.scaled(picture, network.width(), network.height());
        var map = network.run(planes(small));
        return new SoftMask(probabilities(map.values()), map.width()).cover(picture.width(), picture.height());
    }

    /** Returns the picture's normalised colours, {@code [3,H,W]}. */
    private float[] planes(Picture picture) {
        int pixels = picture.argb().length;
        float[] planes = new float[3 * pixels];
        for (int i = 0; i < planes.length; i++) {
            int channel = i / pixels;
            planes[i] = normalization.of(channel, picture.argb()[i % pixels] >> 16 - 8 * channel & 255);
        }
        return planes;
    }

    private static float[] probabilities(float[] mask) {
        for (float value : mask) {
            if (value < 0 || value > 1) {
                return sigmoid(mask);
            }
        }
        return mask;
    }

    private static float[] sigmoid(float[] logits) {
        float[] probabilities = new float[logits.length];
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = (float) (1 / (1 + Math.exp(-logits[i])));
        }
        return probabilities;
    }

    @Override
    public void close() {
        network.close();
    }
}
