package io.github.img3d.benchmark.peer;

import static org.bytedeco.pytorch.global.torch.adaptive_avg_pool2d;
import static org.bytedeco.pytorch.global.torch.adaptive_max_pool2d;
import static org.bytedeco.pytorch.global.torch.arange;
import static org.bytedeco.pytorch.global.torch.cat;
import static org.bytedeco.pytorch.global.torch.matmul;
import static org.bytedeco.pytorch.global.torch.meshgrid;
import static org.bytedeco.pytorch.global.torch.ones;
import static org.bytedeco.pytorch.global.torch.ones_like;
import static org.bytedeco.pytorch.global.torch.stack;
import static org.bytedeco.pytorch.global.torch.where;
import static org.bytedeco.pytorch.global.torch.zeros;

import io.github.img3d.benchmark.task.Scene;
import io.github.img3d.generator.Architecture;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Slice;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorIndex;
import org.bytedeco.pytorch.TensorIndexVector;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * The published port's {@code fuse3D} and {@code render2D}: maps to points, to novel views on a grid five times finer,
 * scattered by {@code index_put_}, pooled to pictures.
 */
final class PortRenderer {

    private static final int B = Scene.BATCH;
    private static final int N = Scene.NOVEL;
    private static final int V = Scene.VIEWS;
    private static final int SIDE = Architecture.ORIGINAL.mapSide();
    private static final int FINE = SIDE * Scene.UPSCALE;
    private static final long POINTS = (long) V * SIDE * SIDE;

    private final Tensor viewToObject = Cameras.fixed();
    private final Tensor objectToCell = Cameras.novel();

    /** Points of all novel views: the cell and picture that each falls on, and the values that it brings there. */
    private record Points(Tensor cells, Tensor values) {

        Points where(Tensor chosen) {
            var index = new TensorIndexVector(new TensorIndex(chosen));
            return new Points(cells.index(index), values.index(index));
        }

        /** Columns x, y, b, n of the cells. */
        TensorIndexVector index() {
            TensorVector columns = cells.unbind(1);
            return new TensorIndexVector(
                    new TensorIndex(columns.get(2)),
                    new TensorIndex(columns.get(3)),
                    new TensorIndex(new Slice()),
                    new TensorIndex(columns.get(1)),
                    new TensorIndex(columns.get(0)));
        }

        Tensor inverseDepth() {
            return values.unbind(1).get(0);
        }

        Tensor maskLogit() {
            return values.unbind(1).get(1);
        }
    }

    /** Renders {@code maps [B,4V,128,128]} to depth, mask logit and collision, {@code [B,N,1,128,128]} each. */
    List<Tensor> render(Tensor maps) {
        return Scoped.function(() -> {
            Tensor maskLogit = maps.narrow(1, 3 * V, V).clone().reshape(B, 1, -1);
            Points points = project(fuse(maps.narrow(1, 0, 3 * V)), maskLogit);
            Tensor seen = points.maskLogit().gt(zero());
            return pool(points.where(seen), points.where(seen.logical_not()));
        });
    }

    /** Fuses {@code [B,3V,128,128]} to {@code [B,3,I]}. */
    private Tensor fuse(Tensor xyz) {
        Tensor homogeneous = cat(new TensorVector(xyz, ones(B, V, SIDE, SIDE)), 1)
                .reshape(B, 4, V, -1)
                .permute(0, 2, 1, 3);
        return matmul(viewToObject.expand(B, V, 3, 4), homogeneous)
                .permute(0, 2, 1, 3)
                .reshape(B, 3, -1);
    }

    private Points project(Tensor points, Tensor maskLogit) {
        Tensor homogeneous = cat(new TensorVector(points, ones(B, 1, POINTS)), 1)
                .unsqueeze(1)
                .repeat(1, N, 1, 1);
        TensorVector xyz = matmul(objectToCell, homogeneous).split(1, 2);
        Tensor x = xyz.get(0).reshape(-1).round().to(ScalarType.Long);
        Tensor y = xyz.get(1).reshape(-1).round().to(ScalarType.Long);
        Tensor z = xyz.get(2).reshape(-1);
        TensorVector picture = meshgrid(new TensorVector(upTo(B), upTo(N), upTo(POINTS)), "ij");
        Tensor inverseDepth = z.add(new Scalar(10.0)).add(new Scalar(1e-8)).reciprocal();
        Tensor logits = maskLogit.repeat(1, N, 1).reshape(-1);
        Tensor cells = stack(
                new TensorVector(
                        x, y, picture.get(0).reshape(-1), picture.get(1).reshape(-1)),
                1);
        return new Points(cells, stack(new TensorVector(inverseDepth, logits), 1)).where(inside(x, y));
    }

    private static Tensor inside(Tensor x, Tensor y) {
        var end = new Scalar(FINE);
        return x.ge(zero()).bitwise_and(x.lt(end)).bitwise_and(y.ge(zero())).bitwise_and(y.lt(end));
    }

    private static List<Tensor> pool(Points visible, Points invisible) {
        Tensor inverse = visible.inverseDepth();
        Tensor brought = stack(new TensorVector(inverse, visible.maskLogit(), ones_like(inverse)), 1);
        Tensor front = scattered(3, visible, brought);
        TensorVector pooled = adaptive_max_pool2d(front, SIDE, SIDE)
                .get0()
                .reshape(B, N, 3, SIDE, SIDE)
                .split(1, 2);
        Tensor back = scattered(1, invisible, invisible.maskLogit().unsqueeze(-1));
        Tensor empty = adaptive_avg_pool2d(back, SIDE, SIDE).reshape(B, N, 1, SIDE, SIDE);
        return List.of(depth(pooled.get(0)), maskLogit(pooled.get(1), empty), pooled.get(2));
    }

    private static Tensor scattered(int channels, Points points, Tensor brought) {
        Tensor cells = zeros(B, N, channels, FINE, FINE);
        cells.index_put_(points.index(), brought);
        return cells.reshape(B * N, channels, FINE, FINE);
    }

    private static Tensor depth(Tensor inverse) {
        return inverse.add(new Scalar(1e-8)).reciprocal().sub(new Scalar(10.0));
    }

    private static Tensor maskLogit(Tensor visible, Tensor empty) {
        Tensor nothing = ones_like(visible).mul(new Scalar(-1.0));
        return where(visible.gt(zero()), visible, where(empty.lt(zero()), empty, nothing));
    }

    private static Scalar zero() {
        return new Scalar(0);
    }

    private static Tensor upTo(long end) {
        return arange(new Scalar(end), new TensorOptions(ScalarType.Long));
    }
}
