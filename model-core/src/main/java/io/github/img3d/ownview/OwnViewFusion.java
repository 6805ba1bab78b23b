package io.github.img3d.ownview;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.image.Picture;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Fusion of a picture's own view with the canonical points into one cloud.
 *
 * <p>A near, far or mirrored point is used if its expected error, that of its depth and that of the camera together, is
 * below what is expected of a canonical point. A canonical point is used where the picture does not deny it and no such
 * point is near by. Points are about equally dense all over the surface.
 */
public final class OwnViewFusion {

    /** Probability of a known kind below which canonical points are not used. */
    public static final double KNOWN = 0.5;

    /** Width of the cells, in object units, that keep one point each. */
    private static final double SPACING = 1 / 128.0;

    /** Expected error of a canonical point, in object units. */
    private static final double CANONICAL_ERROR = 0.02;

    /** Part of an error along the ray that is an error of the surface, which is mostly seen at a slant. */
    private static final double ASLANT = 0.6;

    /** Expected error above which a point of a relief is left out. */
    private static final double RELIEF_ERROR = 0.1;

    /** Distance in object units within which a sure point stands for a canonical one. */
    private static final double NEAR_BY = 0.02;

    /** Weight that a canonical point needs to be kept. */
    private static final double STANDS = 0.5;

    private static final PointCloud NOTHING = new PointCloud(new float[0]);

    private final OwnView view;
    private final CameraEstimate estimate;
    private final PointCloud canonical;
    private final Picture framed;

    private OwnViewFusion(OwnView view, CameraEstimate estimate, PointCloud canonical, Picture framed) {
        this.view = view;
        this.estimate = estimate;
        this.canonical = canonical;
        this.framed = framed;
    }

    /**
     * Fuses a view.
     *
     * @param canonical points that the fixed views predict, in the object's frame
     * @param known how likely the object is of a kind that the network has learnt, from 0 to 1
     * @param framed the framed cut-out at its own resolution, square, with alpha
     */
    public static FusedView of(
            OwnView view, CameraEstimate estimate, PointCloud canonical, double known, Picture framed) {
        return new OwnViewFusion(view, estimate, canonical, framed).fuse(known >= KNOWN && canonical.size() > 0);
    }

    private FusedView fuse(boolean known) {
        if (!view.showsAnything()) {
            return unseen();
        }
        var outline = Outline.of(framed);
        var choice = choice(outline, known);
        var fitted = ObjectBox.fit(view, estimate, choice.azimuth());
        return new OwnViewFusion(fitted.view(), fitted.estimate(), canonical, framed)
                .fuse(outline, choice.seenBy(fitted.estimate().camera(choice.azimuth(), outline.side())), known);
    }

    private CameraChoice choice(Outline outline, boolean known) {
        var facing = new Projector(estimate.camera(0, outline.side()));
        var own = RayPoints.of(Rays.of(view, outline, facing.pixel()), facing, SPACING);
        float[] asked = known ? canonical.positions() : new float[0];
        return CameraChoice.of(estimate, outline.side(), own, outline, facing, asked);
    }

    private FusedView fuse(Outline outline, CameraChoice choice, boolean known) {
        var facing = new Projector(estimate.camera(0, outline.side()));
        var rays = Rays.of(view, outline, facing.pixel());
        var own = RayPoints.of(rays, facing, SPACING);
        own.turn(choice.azimuth());
        double limit = known ? CANONICAL_ERROR : RELIEF_ERROR;
        var sure = sure(own, ASLANT, choice.turnError(), limit);
        if (known && sure.size() == 0) {
            return new FusedView(
                    Way.CANONICAL,
                    canonical,
                    choice.camera(),
                    choice.certainty(),
                    choice.probability(),
                    false,
                    Map.of(Part.CANONICAL, canonical.size()));
        }
        int grown = Math.max(1, Math.ceilDiv(outline.side(), view.side()));
        var seen = new SeenSpace(rays, new Projector(choice.camera()), grown);
        var mirror = new Mirror(seen, choice.turnError());
        boolean symmetric = mirror.denied(sure) <= Mirror.MOST_DENIED;
        if (symmetric) {
            sure.addAll(sure(mirror.images(sure), 1, 0, limit));
        }
        var points = Thinning.of(sure, SPACING);
        if (known) {
            points.addAll(carved(new Carving(seen, choice.turnError()), points));
        }
        byte[] colours = RegionColours.of(view, rays, framed, known ? canonical : NOTHING, points);
        var cloud = new PointCloud(Arrays.copyOf(points.positions(), 3 * points.size()), colours);
        return new FusedView(
                known ? Way.UNION : Way.RELIEF,
                cloud,
                choice.camera(),
                choice.certainty(),
                choice.probability(),
                symmetric,
                counts(points));
    }

    /** Returns the canonical cloud as it is, because the view shows nothing. */
    private FusedView unseen() {
        var best = estimate.candidates(framed.width()).getFirst();
        return new FusedView(
                Way.CANONICAL,
                canonical,
                best.camera(),
                0,
                best.probability(),
                false,
                Map.of(Part.CANONICAL, canonical.size()));
    }

    /** Returns the points whose expected error, a part of theirs and the camera's, is at most the limit. */
    private static Samples sure(Samples points, double part, double turnError, double limit) {
        var sure = new Samples();
        for (int i = 0; i < points.size(); i++) {
            float error = (float) (part * points.error(i) + turnError);
            if (error <= limit) {
                sure.add(points.x(i), points.y(i), points.z(i), error, points.pixel(i), points.part(i));
            }
        }
        return sure;
    }

    /** Returns the canonical points that the picture lets stand and that no other point stands for. */
    private Samples carved(Carving carving, Samples others) {
        var grid = new CellGrid(others.positions(), others.size(), 2, NEAR_BY);
        var left = new Samples();
        float[] p = canonical.positions();
        for (int at = 0; at < p.length; at += 3) {
            if (!grid.isNear(p[at], p[at + 1], p[at + 2]) && carving.weight(p[at], p[at + 1], p[at + 2]) >= STANDS) {
                left.add(p[at], p[at + 1], p[at + 2], (float) CANONICAL_ERROR, at / 3, Part.CANONICAL);
            }
        }
        return Thinning.of(left, SPACING);
    }

    private static Map<Part, Integer> counts(Samples points) {
        var counts = new EnumMap<Part, Integer>(Part.class);
        for (int i = 0; i < points.size(); i++) {
            counts.merge(points.part(i), 1, Integer::sum);
        }
        return counts;
    }
}
