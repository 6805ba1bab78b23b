package io.github.img3d.model.pytorch;

import io.github.img3d.nn.BatchNorm;
import java.util.Arrays;

/**
 * A batch norm of the port as it is after training: {@code y[c] = scale[c]·x[c] + shift[c]}.
 *
 * <p>PyTorch's ε is that of {@link BatchNorm}.
 */
record PyTorchNorm(double[] scale, double[] shift) {

    /** Returns a norm that changes nothing, for a layer without one. */
    static PyTorchNorm none(int channels) {
        double[] scale = new double[channels];
        Arrays.fill(scale, 1);
        return new PyTorchNorm(scale, new double[channels]);
    }

    /**
     * Computes scale and shift from the four tensors of a norm.
     *
     * @throws IllegalArgumentException if a tensor is missing or cannot be used
     */
    static PyTorchNorm of(PyTorchTensors tensors, String name, int channels) {
        float[] weight = tensors.values(name + ".weight", channels);
        float[] bias = tensors.values(name + ".bias", channels);
        float[] mean = tensors.values(name + ".running_mean", channels);
        float[] variance = tensors.variances(name + ".running_var", channels);
        double[] scale = new double[channels];
        double[] shift = new double[channels];
        for (int c = 0; c < channels; c++) {
            scale[c] = weight[c] / Math.sqrt(variance[c] + (double) BatchNorm.EPSILON);
            shift[c] = bias[c] - mean[c] * scale[c];
        }
        return new PyTorchNorm(scale, shift);
    }
}
