package io.github.img3d.benchmark.gpu;

import io.github.img3d.generator.Architecture;
import java.util.ArrayList;
import java.util.List;

/**
 * Floating-point operations of a network's layers: a multiplication and an addition for each product.
 *
 * @param textbook with 36 products for the four outputs that upsampling makes of a pixel, as libraries compute them
 * @param needed with nine, which are enough for our form
 */
record Operations(long textbook, long needed) {

    private static final int TAPS = 9;
    private static final int PICTURE_CHANNELS = 3;

    static Operations forward(Architecture network, int batch) {
        return new Operations(2L * batch * products(network, 4 * TAPS), 2L * batch * products(network, TAPS));
    }

    /** Counts backward as forward twice, for the input's gradient and the weights'; pictures need none. */
    static Operations trainingStep(Architecture network, int batch) {
        var forward = forward(network, batch);
        long skipped = 2L
                * batch
                * convolution(
                        network.pictureSide() / 2,
                        PICTURE_CHANNELS,
                        network.encoder().getFirst());
        return new Operations(3 * forward.textbook - skipped, 3 * forward.needed - skipped);
    }

    private static long products(Architecture network, int upTaps) {
        return encoder(network)
                + dense(network)
                + upsampling(network.maps(), network.seedSide(), upTaps)
                + head(network);
    }

    private static long encoder(Architecture network) {
        long products = 0;
        int side = network.pictureSide();
        int in = PICTURE_CHANNELS;
        for (int out : network.encoder()) {
            side /= 2;
            products += convolution(side, in, out);
            in = out;
        }
        return products;
    }

    private static long convolution(int side, int in, int out) {
        return (long) side * side * TAPS * in * out;
    }

    private static long dense(Architecture network) {
        var widths = new ArrayList<Integer>();
        widths.add(square(network.encodedSide()) * network.encoder().getLast());
        widths.addAll(network.encoderDense());
        widths.addAll(network.decoder());
        widths.add(square(network.seedSide()) * network.maps().getFirst());
        long products = 0;
        for (int i = 1; i < widths.size(); i++) {
            products += (long) widths.get(i - 1) * widths.get(i);
        }
        return products;
    }

    private static long upsampling(List<Integer> maps, int seedSide, int taps) {
        long products = 0;
        int side = seedSide;
        for (int i = 1; i < maps.size(); i++) {
            products += (long) square(side) * taps * maps.get(i - 1) * maps.get(i);
            side *= 2;
        }
        return products;
    }

    private static long head(Architecture network) {
        return (long) square(network.mapSide()) * network.maps().getLast() * 4 * network.views();
    }

    private static int square(int side) {
        return side * side;
    }
}
