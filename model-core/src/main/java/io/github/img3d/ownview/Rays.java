package io.github.img3d.ownview;

/**
 * Near and far surface on the rays of a finer raster, of every pixel inside the picture's own outline.
 *
 * <p>Depths are blended between a view's pixels, but never across a step. Where the picture shows the object and the
 * view does not, the nearest pixel that does is taken, and trusted the less the farther it is.
 *
 * @param near {@code [N,N]}: relative depth, without meaning outside the outline
 * @param source {@code [N,N]}: the pixel of the view whose part in a pixel is greatest
 * @param pixel width of a pixel in object units at the depth of the object's centre
 */
record Rays(
        Outline outline, float[] near, float[] far, float[] nearError, float[] farError, int[] source, double pixel) {

    /** Expected error of a depth for each unit that it was carried sideways to where the view shows nothing. */
    private static final double CARRIED = 0.5;

    /**
     * Returns the rays of a view at the resolution of an outline.
     *
     * @param pixel width of a pixel of the outline in object units
     * @throws IllegalArgumentException if the view shows nothing at all
     */
    static Rays of(OwnView view, Outline outline, double pixel) {
        return new Finer(view, outline, pixel).rays();
    }

    int side() {
        return outline.side();
    }

    /** A view that is being scaled up. */
    private static final class Finer {

        private final OwnView view;
        private final Outline outline;
        private final int coarse;
        private final int fine;
        private final double pixel;
        private final NearestPixels shown;
        private final DepthSteps nearSteps;
        private final DepthSteps farSteps;
        private final Rays rays;

        /** The four pixels of the view about the fine one, row by row, and their parts in it. */
        private final int[] corners = new int[4];

        private final double[] parts = new double[4];
        private final boolean[] joined = new boolean[4];

        Finer(OwnView view, Outline outline, double pixel) {
            this.view = view;
            this.outline = outline;
            this.pixel = pixel;
            coarse = view.side();
            fine = outline.side();
            boolean[] valid = new boolean[coarse * coarse];
            for (int p = 0; p < valid.length; p++) {
                valid[p] = view.shows(p);
            }
            shown = NearestPixels.of(valid, coarse);
            if (shown.index()[0] == NearestPixels.NONE) {
                throw new IllegalArgumentException("a view that shows nothing, expected a pixel of presence 0.5");
            }
            double coarsePixel = pixel * fine / coarse;
            nearSteps = DepthSteps.of(view.near(), valid, coarse, coarsePixel);
            farSteps = DepthSteps.of(view.far(), valid, coarse, coarsePixel);
            int size = fine * fine;
            rays = new Rays(
                    outline, new float[size], new float[size], new float[size], new float[size], new int[size], pixel);
        }

        Rays rays() {
            for (int p = 0; p < fine * fine; p++) {
                if (outline.inside()[p]) {
                    fill(p);
                }
            }
            return rays;
        }

        private void fill(int p) {
            double row = Math.clamp((p / fine + 0.5) * coarse / fine - 0.5, 0, coarse - 1);
            double column = Math.clamp((p % fine + 0.5) * coarse / fine - 0.5, 0, coarse - 1);
            int greatest = corners(row, column);
            rays.source[p] = corners[greatest];
            if (parts[greatest] > 0) {
                blend(p, greatest, nearSteps, view.near(), view.nearError(), rays.near, rays.nearError);
                blend(p, greatest, farSteps, view.far(), view.farError(), rays.far, rays.farError);
                rays.far[p] = Math.max(rays.near[p], rays.far[p]);
            } else {
                carry(p, row, column);
            }
        }

        /** Finds the four corners and the parts of those that are shown; returns the one of the greatest part. */
        private int corners(double row, double column) {
            int top = Math.min((int) row, coarse - 2 < 0 ? 0 : coarse - 2);
            int left = Math.min((int) column, coarse - 2 < 0 ? 0 : coarse - 2);
            int greatest = 0;
            for (int i = 0; i < 4; i++) {
                int h = Math.min(coarse - 1, top + i / 2);
                int w = Math.min(coarse - 1, left + i % 2);
                corners[i] = h * coarse + w;
                double part = (1 - Math.abs(row - (top + i / 2))) * (1 - Math.abs(column - (left + i % 2)));
                parts[i] = view.shows(corners[i]) ? Math.max(0, part) : 0;
                greatest = parts[i] > parts[greatest] ? i : greatest;
            }
            return greatest;
        }

        private void blend(
                int p, int greatest, DepthSteps steps, float[] depth, float[] error, float[] toDepth, float[] toError) {
            join(greatest, steps);
            double sum = 0;
            double depths = 0;
            double errors = 0;
            for (int i = 0; i < 4; i++) {
                if (joined[i]) {
                    sum += parts[i];
                    depths += parts[i] * depth[corners[i]];
                    errors += parts[i] * error[corners[i]];
                }
            }
            toDepth[p] = (float) (depths / sum);
            toError[p] = (float) (errors / sum);
        }

        /** Marks the corners that lie on the same surface as corner i: around the square without a step. */
        private void join(int i, DepthSteps steps) {
            int beside = i ^ 1;
            int across = i ^ 2;
            int opposite = i ^ 3;
            joined[i] = true;
            joined[beside] = parts[beside] > 0 && !step(steps.right(), i, beside);
            joined[across] = parts[across] > 0 && !step(steps.down(), i, across);
            joined[opposite] = parts[opposite] > 0
                    && (joined[beside] && !step(steps.down(), beside, opposite)
                            || joined[across] && !step(steps.right(), across, opposite));
            joined[beside] |= parts[beside] > 0 && joined[opposite] && !step(steps.down(), beside, opposite);
            joined[across] |= parts[across] > 0 && joined[opposite] && !step(steps.right(), across, opposite);
        }

        private boolean step(boolean[] steps, int i, int j) {
            return steps[corners[Math.min(i, j)]];
        }

        private void carry(int p, double row, double column) {
            int place = (int) Math.rint(row) * coarse + (int) Math.rint(column);
            int from = shown.index()[place];
            float doubt = (float) (CARRIED * shown.distance(place) * pixel * fine / coarse);
            rays.near[p] = view.near()[from];
            rays.far[p] = Math.max(view.near()[from], view.far()[from]);
            rays.nearError[p] = view.nearError()[from] + doubt;
            rays.farError[p] = view.farError()[from] + doubt;
            rays.source[p] = from;
        }
    }
}
