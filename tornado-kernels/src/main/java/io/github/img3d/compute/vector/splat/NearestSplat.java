package io.github.img3d.compute.vector.splat;

import static io.github.img3d.compute.vector.splat.Projection.CHUNK;

import io.github.img3d.compute.launch.SplatLaunch.SplatNearest;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.vector.register.VectorStep;
import io.github.img3d.kernel.SplatKernels;
import java.util.Arrays;
import java.util.List;

/**
 * The nearest splat, bit for bit as the plain kernel does it but without sorted points. In the order of i, each nearer
 * point replaces its pixel's depth. An item is a picture.
 */
public final class NearestSplat {

    private static final float NOTHING = 1f / 1e-8f - 10f;
    private static final ThreadLocal<NearestSplat> OWN = ThreadLocal.withInitial(NearestSplat::new);

    private final VisiblePoints visible = new VisiblePoints();
    private final HiddenPoints hidden = new HiddenPoints();

    public static List<Step> steps(SplatNearest launch) {
        return List.of(new VectorStep(
                List.of(launch.points(), launch.poses()),
                launch.writes(),
                launch.size().images(),
                image -> OWN.get().draw(launch, image)));
    }

    private void draw(SplatNearest launch, int image) {
        var size = launch.size();
        int o = image * size.pixels();
        int w = 2 * o; // winners[b,n,0,0]
        int q = image / size.novel() * 4 * size.points();
        int[] winners = launch.winners().array();
        Arrays.fill(launch.depth().array(), o, o + size.pixels(), NOTHING);
        Arrays.fill(winners, w, w + size.pixels(), SplatKernels.NONE);
        hidden.clear(size.pixels());
        for (int first = 0; first < size.points(); first += CHUNK) {
            add(launch, image, q, first);
        }
        float[] maskLogit = launch.maskLogit().array();
        System.arraycopy(winners, w, winners, w + size.pixels(), size.pixels());
        take(
                launch.points().array(),
                q + 3 * size.points(),
                winners,
                w,
                maskLogit,
                launch.collision().array(),
                o,
                size.pixels());
        hidden.fill(maskLogit, o, winners, w + size.pixels(), size.pixels(), size.upscale() * size.upscale());
    }

    private void add(SplatNearest launch, int image, int q, int first) {
        var size = launch.size();
        float[] points = launch.points().array();
        float[] poses = launch.poses().array();
        int count = Math.min(CHUNK, size.points() - first);
        var projection = Projection.own();
        projection.project(points, q + first, poses, image, size, count);
        hidden.add(points, q + 3 * size.points() + first, projection, count);
        int found = visible.sift(points, q + first, size.points(), poses, image, projection, count);
        int o = image * size.pixels();
        nearest(visible, first, launch.depth().array(), o, launch.winners().array(), 2 * o, found);
    }

    private static void nearest(
            VisiblePoints visible, int first, float[] depth, int o, int[] winner, int w, int count) {
        for (int k = 0; k < count; k++) {
            int p = visible.pixels[k];
            float z = visible.depths[k];
            if (z < depth[o + p]) {
                winner[w + p] = first + visible.indices[k];
            }
            depth[o + p] = Math.min(z, depth[o + p]);
        }
    }

    /** Copies the winners' logits; the first point's is {@code points[l]}. */
    private static void take(
            float[] points, int l, int[] winner, int w, float[] maskLogit, float[] collision, int o, int count) {
        for (int p = 0; p < count; p++) {
            boolean hit = winner[w + p] >= 0;
            collision[o + p] = hit ? 1f : 0f;
            maskLogit[o + p] = hit ? points[l + winner[w + p]] : 0f;
        }
    }
}
