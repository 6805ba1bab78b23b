package io.github.img3d.segmentation;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * A network from {@code [1,3,H,W]} to one map, in onnxruntime. Only this class refers to onnxruntime, which need not be
 * on the class path until the class is used.
 *
 * @param input name of the picture
 * @param output name of the map
 */
record OnnxMask(Path file, OrtSession session, String input, String output, int height, int width)
        implements AutoCloseable {

    /** Side of pictures if the network leaves it open. */
    private static final int SIDE = 320;

    private static final int LARGEST_SIDE = 4096;

    static OnnxMask open(Path file) throws IOException {
        try {
            var options = new OrtSession.SessionOptions();
            return of(file, OrtEnvironment.getEnvironment().createSession(file.toString(), options));
        } catch (OrtException e) {
            throw new IOException(
                    file.getFileName() + ": is no ONNX network that onnxruntime can run (" + firstLine(e) + ")", e);
        }
    }

    private static OnnxMask of(Path file, OrtSession session) throws OrtException, IOException {
        var input = session.getInputInfo().entrySet().iterator().next();
        boolean tensors = input.getValue().getInfo() instanceof TensorInfo
                && session.getOutputInfo().values().iterator().next().getInfo() instanceof TensorInfo;
        if (tensors && input.getValue().getInfo() instanceof TensorInfo info && takesPictures(info)) {
            String output = session.getOutputNames().iterator().next();
            return new OnnxMask(
                    file, session, input.getKey(), output, side(info.getShape()[2]), side(info.getShape()[3]));
        }
        String found = input.getValue().getInfo().toString();
        session.close();
        throw new IOException(file.getFileName() + ": its first input is " + found
                + ", expected float [1, 3, height, width] (or free sizes) and a map as first output");
    }

    private static boolean takesPictures(TensorInfo info) {
        long[] shape = info.getShape();
        return info.type == OnnxJavaType.FLOAT
                && shape.length == 4
                && shape[0] <= 1
                && (shape[1] == 3 || shape[1] < 0)
                && shape[2] <= LARGEST_SIDE
                && shape[3] <= LARGEST_SIDE;
    }

    private static int side(long size) {
        return size > 0 ? (int) size : SIDE;
    }

    /**
     * Runs the network and returns its map, row by row.
     *
     * @param planes {@code [3,H,W]}
     * @throws IllegalArgumentException with a message of one line if the network fails, or its output isn't one map
     */
    SoftMask run(float[] planes) {
        var environment = OrtEnvironment.getEnvironment();
        try (var picture = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(planes), new long[] {1, 3, height, width});
                var results = session.run(Map.of(input, picture), Set.of(output))) {
            return map((OnnxTensor) results.get(0));
        } catch (OrtException e) {
            throw new IllegalArgumentException(
                    file.getFileName() + ": fails on a picture of " + width + "×" + height + " (" + firstLine(e) + ")",
                    e);
        }
    }

    private SoftMask map(OnnxTensor tensor) {
        long[] shape = tensor.getInfo().getShape();
        long[] sides = Arrays.stream(shape).filter(side -> side != 1).toArray();
        var values = tensor.getFloatBuffer();
        if (sides.length != 2 || values == null) {
            throw new IllegalArgumentException(file.getFileName() + ": its first output is " + tensor.getInfo()
                    + ", expected one map of floats, such as [1, 1, " + height + ", " + width + "]");
        }
        float[] map = new float[values.remaining()];
        values.get(map);
        return new SoftMask(map, (int) sides[1]);
    }

    private static String firstLine(OrtException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(file.getFileName() + ": cannot be closed", e);
        }
    }
}
