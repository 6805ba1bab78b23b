package io.github.img3d.train;

import static io.github.img3d.train.ExactLayers.convolved;
import static io.github.img3d.train.ExactLayers.doubled;
import static io.github.img3d.train.ExactLayers.normalizedRelu;
import static io.github.img3d.train.ExactLayers.relu;

import io.github.img3d.generator.Architecture;
import java.util.Map;

/** The structure generator in training mode, in double precision: pictures {@code [B,64,64,3]} to maps {@code [B,P,4V]}. */
record ExactNetwork(Architecture architecture, Map<String, double[]> parameters) {

    double[] maps(double[] pictures) {
        return decoded(encoded(pictures));
    }

    private double[] encoded(double[] pictures) {
        double[] x = pictures;
        int side = architecture.pictureSide();
        for (int i = 1; i <= architecture.encoder().size(); i++) {
            x = convolved(x, weight("encoder.conv" + i), bias("encoder.conv" + i), side, 2, 0);
            x = normalizedRelu(x, architecture.encoder().get(i - 1));
            side /= 2;
        }
        int layers = architecture.encoderDense().size();
        for (int i = 1; i < layers; i++) {
            x = normalizedRelu(
                    dense("encoder.fc" + i, x), architecture.encoderDense().get(i - 1));
        }
        return dense("encoder.fc" + layers, x);
    }

    private double[] decoded(double[] latent) {
        double[] x = relu(latent);
        for (int i = 1; i <= architecture.decoder().size() + 1; i++) {
            x = normalizedRelu(dense("decoder.fc" + i, x), bias("decoder.fc" + i).length);
        }
        var maps = architecture.maps();
        int side = architecture.seedSide();
        for (int i = 1; i < maps.size(); i++) {
            double[] great = doubled(x, side, maps.get(i - 1));
            side *= 2;
            x = convolved(great, weight("decoder.up" + i), bias("decoder.up" + i), side, 1, 1);
            x = normalizedRelu(x, maps.get(i));
        }
        return ExactLayers.dense(x, weight("decoder.head"), bias("decoder.head"), maps.getLast());
    }

    private double[] dense(String layer, double[] x) {
        double[] w = weight(layer);
        return ExactLayers.dense(x, w, bias(layer), w.length / bias(layer).length);
    }

    private double[] weight(String layer) {
        return parameters.get(layer + ".weight");
    }

    private double[] bias(String layer) {
        return parameters.get(layer + ".bias");
    }
}
