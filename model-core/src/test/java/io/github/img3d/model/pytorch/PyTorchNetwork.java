package io.github.img3d.model.pytorch;

import io.github.img3d.model.safetensors.Safetensors.Entry;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A narrow network of the PyTorch port with random weights, and the maps that PyTorch makes of a picture with them. */
public record PyTorchNetwork(Map<String, Entry> tensors) {

    private static final int[] CONVOLUTIONS = {3, 5, 7, 4, 6};
    private static final int[] ENCODER_DENSE = {6 * 16, 13, 11, 9};
    private static final int[] DENSE = {9, 10, 12, 7 * 16};
    private static final int[] MAPS = {7, 6, 5, 8, 4, 3};
    private static final int VIEWS = 8;
    private static final int SIDE = 128;

    public static PyTorchNetwork random() {
        var random = new SplittableRandom(5);
        var network = new PyTorchNetwork(new TreeMap<>());
        for (int i = 1; i < CONVOLUTIONS.length; i++) {
            network.hidden(random, "encoder.conv" + i, CONVOLUTIONS[i], CONVOLUTIONS[i - 1], 3, 3);
        }
        network.hidden(random, "encoder.fc1", ENCODER_DENSE[1], ENCODER_DENSE[0]);
        network.hidden(random, "encoder.fc2", ENCODER_DENSE[2], ENCODER_DENSE[1]);
        network.affine(random, "encoder.fc3", ENCODER_DENSE[3], ENCODER_DENSE[2]);
        for (int i = 1; i < DENSE.length; i++) {
            network.hidden(random, "decoder.fc" + i, DENSE[i], DENSE[i - 1]);
        }
        for (int i = 1; i < MAPS.length; i++) {
            network.hidden(random, "decoder.deconv" + i, MAPS[i], MAPS[i - 1], 3, 3);
        }
        network.put(random, "decoder.pixel_conv.weight", 0, 2, 4 * VIEWS, MAPS[MAPS.length - 1], 1, 1);
        return network;
    }

    private void hidden(SplittableRandom random, String name, int... shape) {
        affine(random, name + ".0", shape);
        put(random, name + ".1.weight", 0.2, 1.2, shape[0]);
        put(random, name + ".1.bias", 0.1, 1, shape[0]);
        put(random, name + ".1.running_mean", 0, 0.5, shape[0]);
        put(random, name + ".1.running_var", 0.6, 0.5, shape[0]);
    }

    private void affine(SplittableRandom random, String name, int... shape) {
        double fan = Arrays.stream(shape).skip(1).asLongStream().reduce(1, (a, b) -> a * b);
        put(random, name + ".weight", 0, 2 / Math.sqrt(fan), shape);
        put(random, name + ".bias", 0, 0.5, shape[0]);
    }

    /** Puts a tensor of uniform values, up to {@code spread} away from {@code middle}. */
    private void put(SplittableRandom random, String name, double middle, double spread, int... shape) {
        float[] values = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(middle - spread, middle + spread);
        }
        tensors.put(name, new Entry(shape, values));
    }

    /** Returns the maps {@code [4V,128,128]} of {@code picture [3,64,64]}, in the port's frame. */
    double[] maps(double[] picture) {
        double[] x = decoded(encoded(picture));
        double[] maps = PyTorchLayers.mixed(x, values("decoder.pixel_conv.weight"), SIDE * SIDE);
        for (int i = 0; i < maps.length; i++) {
            maps[i] += grid(i / (SIDE * SIDE) / VIEWS, i / SIDE % SIDE, i % SIDE);
        }
        return maps;
    }

    /** Returns the port's bias: rows for X, columns for Y. */
    private static double grid(int coordinate, int h, int w) {
        return switch (coordinate) {
            case 0 -> h;
            case 1 -> w;
            case 2 -> 1;
            default -> 0;
        };
    }

    private double[] encoded(double[] picture) {
        double[] x = picture;
        int side = 64;
        for (int i = 1; i < CONVOLUTIONS.length; i++) {
            String layer = "encoder.conv" + i;
            x = PyTorchLayers.convolved(x, values(layer + ".0.weight"), values(layer + ".0.bias"), side, 2);
            x = normalized(x, layer);
            side /= 2;
        }
        x = dense(dense(x, "encoder.fc1"), "encoder.fc2");
        return PyTorchLayers.linear(x, values("encoder.fc3.weight"), values("encoder.fc3.bias"));
    }

    private double[] decoded(double[] latent) {
        double[] x = Arrays.stream(latent).map(value -> Math.max(0, value)).toArray();
        for (int i = 1; i < DENSE.length; i++) {
            x = dense(x, "decoder.fc" + i);
        }
        int side = 4;
        for (int i = 1; i < MAPS.length; i++) {
            String layer = "decoder.deconv" + i;
            double[] great = PyTorchLayers.doubled(x, side);
            side *= 2;
            x = PyTorchLayers.convolved(great, values(layer + ".0.weight"), values(layer + ".0.bias"), side, 1);
            x = normalized(x, layer);
        }
        return x;
    }

    private double[] dense(double[] x, String layer) {
        return normalized(PyTorchLayers.linear(x, values(layer + ".0.weight"), values(layer + ".0.bias")), layer);
    }

    private double[] normalized(double[] x, String layer) {
        return PyTorchLayers.normalizedRelu(
                x,
                values(layer + ".1.weight"),
                values(layer + ".1.bias"),
                values(layer + ".1.running_mean"),
                values(layer + ".1.running_var"));
    }

    private float[] values(String name) {
        return tensors.get(name).values();
    }
}
