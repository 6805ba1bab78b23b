package io.github.img3d.benchmark.peer;

import static org.bytedeco.pytorch.global.torch.arange;
import static org.bytedeco.pytorch.global.torch.cat;
import static org.bytedeco.pytorch.global.torch.from_blob;
import static org.bytedeco.pytorch.global.torch.ones;
import static org.bytedeco.pytorch.global.torch.zeros;

import io.github.img3d.benchmark.task.Scene;
import io.github.img3d.generator.Architecture;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Our arrays as tensors. */
final class Tensors {

    private static final int MAP = Architecture.ORIGINAL.mapSide();
    private static final int PICTURE = Architecture.ORIGINAL.pictureSide();

    private Tensors() {}

    static Tensor of(float[] values, long... shape) {
        try (var pointer = new FloatPointer(values)) {
            return from_blob(pointer, shape).clone();
        }
    }

    /** {@code [batch,3,64,64]}. */
    static Tensor pictures(int batch, Layout layout) {
        return of(Scene.pictures(batch), batch, PICTURE, 3, layout);
    }

    /** {@code [B,4V,128,128]}. */
    static Tensor ballMaps() {
        return of(Scene.ballMaps(Scene.BATCH), Scene.BATCH, MAP, 4 * Scene.VIEWS, Layout.CHANNELS_FIRST);
    }

    /** Returns the constant bias of each pixel, {@code [1,4V,128,128]}: its own X and Y, depth 1, logit 0. */
    static Tensor grid() {
        var column = arange(new Scalar(MAP)).to(ScalarType.Float).view(1, MAP).expand(MAP, MAP);
        var x = column.repeat(Scene.VIEWS, 1, 1);
        var planes = new TensorVector(x, x.transpose(1, 2), ones(Scene.VIEWS, MAP, MAP), zeros(Scene.VIEWS, MAP, MAP));
        return cat(planes, 0).unsqueeze(0);
    }

    /** {@code [B,V,128,128]} from {@code [B,P,V]}. */
    static Tensor ofFixedViews(float[] values) {
        return of(values, Scene.BATCH, MAP, Scene.VIEWS, Layout.CHANNELS_FIRST);
    }

    /** {@code [B,N,1,128,128]}. */
    static Tensor ofNovelViews(float[] values) {
        return of(values, Scene.BATCH, Scene.NOVEL, 1, MAP, MAP);
    }

    /** {@code [batch,channels,side,side]} from pixels whose channels lie together. */
    private static Tensor of(float[] values, int batch, int side, int channels, Layout layout) {
        return Scoped.value(
                () -> layout.of(of(values, batch, side, side, channels).permute(0, 3, 1, 2)));
    }
}
