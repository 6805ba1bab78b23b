package io.github.img3d.benchmark.peer;

import static io.github.img3d.benchmark.peer.Scoped.replacing;
import static org.bytedeco.pytorch.global.torch.relu;
import static org.bytedeco.pytorch.global.torch.upsample_nearest2d;

import io.github.img3d.benchmark.task.Scene;
import io.github.img3d.generator.Architecture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.BatchNorm1dImpl;
import org.bytedeco.pytorch.BatchNorm2dImpl;
import org.bytedeco.pytorch.BatchNormOptions;
import org.bytedeco.pytorch.Conv2dImpl;
import org.bytedeco.pytorch.Conv2dOptions;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The original structure generator as the published port builds it: affine batch norm, a constant bias for each pixel,
 * nearest-neighbour upsampling before each convolution of the decoder.
 */
final class Generator extends Module {

    private record Convolution(Conv2dImpl convolve, BatchNorm2dImpl norm) {

        /** Turns an upsampled or original picture into features; the caller keeps {@code x}. */
        Tensor forward(Tensor x) {
            Tensor y = convolve.forward(x);
            y = replacing(y, norm.forward(y));
            return replacing(y, relu(y));
        }
    }

    /** @param norm null after the latent */
    private record Dense(LinearImpl multiply, @Nullable BatchNorm1dImpl norm) {

        Tensor forward(Tensor x) {
            Tensor y = replacing(x, multiply.forward(x));
            if (norm != null) {
                y = replacing(y, norm.forward(y));
            }
            return replacing(y, relu(y));
        }
    }

    private final List<Convolution> encoder = new ArrayList<>();
    private final List<Dense> dense = new ArrayList<>();
    private final List<Convolution> decoder = new ArrayList<>();
    private final Conv2dImpl head;
    private final Tensor grid = Tensors.grid();
    private final Layout layout;
    private final int seedChannels;
    private final int seedSide;

    Generator(Architecture architecture, Layout layout) {
        super("Generator");
        this.layout = layout;
        seedChannels = architecture.maps().getFirst();
        seedSide = architecture.seedSide();
        addEncoder(architecture.encoder());
        addDense(architecture);
        addDecoder(architecture.maps());
        var options = new Conv2dOptions(architecture.maps().getLast(), 4 * Scene.VIEWS, new LongPointer(1, 1));
        options.bias().put(false);
        head = register_module("head", new Conv2dImpl(options));
    }

    private void addEncoder(List<Integer> widths) {
        int in = 3;
        for (int out : widths) {
            encoder.add(convolution("encoder" + encoder.size(), in, out, 2));
            in = out;
        }
    }

    private void addDense(Architecture architecture) {
        var widths = new ArrayList<Integer>();
        widths.add(architecture.encoder().getLast() * architecture.encodedSide() * architecture.encodedSide());
        widths.addAll(architecture.encoderDense());
        int latent = widths.size() - 1;
        widths.addAll(architecture.decoder());
        widths.add(seedChannels * seedSide * seedSide);
        for (int i = 1; i < widths.size(); i++) {
            var multiply = register_module("dense" + i, new LinearImpl(widths.get(i - 1), widths.get(i)));
            dense.add(new Dense(multiply, i == latent ? null : norm1d("denseNorm" + i, widths.get(i))));
        }
    }

    private void addDecoder(List<Integer> maps) {
        IntStream.range(1, maps.size())
                .forEach(i -> decoder.add(convolution("decoder" + i, maps.get(i - 1), maps.get(i), 1)));
    }

    private Convolution convolution(String name, int in, int out, int stride) {
        var options = new Conv2dOptions(in, out, new LongPointer(3, 3));
        options.stride().put(new long[] {stride, stride});
        options.padding().put(new LongPointer(1, 1));
        return new Convolution(
                register_module(name, new Conv2dImpl(options)),
                register_module(name + "Norm", new BatchNorm2dImpl(new BatchNormOptions(out))));
    }

    private BatchNorm1dImpl norm1d(String name, int width) {
        return register_module(name, new BatchNorm1dImpl(new BatchNormOptions(width)));
    }

    /** {@code [B,3,64,64] → [B,4V,128,128]}: X of the views, then Y, depth and mask logit. */
    Tensor forward(Tensor pictures) {
        Tensor x = encoder.getFirst().forward(pictures);
        for (var convolution : encoder.subList(1, encoder.size())) {
            x = replacing(x, convolution.forward(x));
        }
        x = replacing(x, x.flatten(1, -1));
        for (var layer : dense) {
            x = layer.forward(x);
        }
        x = replacing(x, layout.of(x.view(-1, seedChannels, seedSide, seedSide)));
        long side = seedSide;
        for (var convolution : decoder) {
            side *= 2;
            x = replacing(x, upsample_nearest2d(x, side, side));
            x = replacing(x, convolution.forward(x));
        }
        x = replacing(x, head.forward(x));
        return replacing(x, x.add(grid));
    }
}
