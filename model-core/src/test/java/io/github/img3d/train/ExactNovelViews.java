package io.github.img3d.train;

import io.github.img3d.train.term.NovelViewTruth;
import java.util.Arrays;

/** Stage 2, λ = 1: fusion and rendering with summed duplicates, on a grid U times finer than the maps. */
record ExactNovelViews(Batch truth, ExactCameras cameras, int novel, int upscale) implements ExactStage {

    @Override
    public Loss loss(double[] maps, Decisions decisions) {
        int images = truth.truth(NovelViewTruth.POSES).length / 9;
        double[] points = points(maps);
        var picture = new ExactPicture(PIXELS, upscale);
        double mask = 0;
        double distance = 0;
        for (int image = 0; image < images; image++) {
            draw(picture, points, image, decisions);
            for (int p = 0; p < PIXELS; p++) {
                picture.pool(p);
                int t = image * PIXELS + p;
                mask += ExactStage.crossEntropy(picture.maskLogit(), truth.truth(NovelViewTruth.MASK)[t]);
                if (picture.collision() == 1) {
                    distance += Math.abs(picture.depth() - truth.truth(NovelViewTruth.DEPTH)[t]);
                }
            }
        }
        return new Loss(mask / images, distance / images);
    }

    private void draw(ExactPicture picture, double[] points, int image, Decisions decisions) {
        picture.clear();
        int b = image / novel;
        for (int i = 0; i < POINTS; i++) {
            int cell = decisions.cells()[image * POINTS + i];
            if (cell >= 0) {
                int q = (b * POINTS + i) * 4;
                double logit = points[q + 3];
                if (decisions.visible()[b * POINTS + i]) {
                    picture.addVisible(cell, 1 - camera(points, q, image, 2), logit);
                } else {
                    picture.addInvisible(cell, logit);
                }
            }
        }
    }

    @Override
    public Decisions decide(double[] maps) {
        double[] points = points(maps);
        int[] cells = new int[truth.truth(NovelViewTruth.POSES).length / 9 * POINTS];
        Arrays.setAll(cells, k -> cell(points, (k / POINTS / novel * POINTS + k % POINTS) * 4, k / POINTS));
        return new Decisions(ExactStage.visible(maps), cells);
    }

    /** Returns the cell that the point at {@code q} falls into: pixel·U² + sub-cell. */
    private int cell(double[] points, int q, int image) {
        int fine = SIDE * upscale;
        double x = Math.rint(upscale * (SIDE * camera(points, q, image, 0) + SIDE / 2.0));
        double y = Math.rint(upscale * (-SIDE * camera(points, q, image, 1) + SIDE / 2.0));
        if (!(x >= 0 && y >= 0 && x < fine && y < fine)) {
            return -1;
        }
        int pixel = (int) y / upscale * SIDE + (int) x / upscale;
        return pixel * upscale * upscale + (int) y % upscale * upscale + (int) x % upscale;
    }

    /** Coordinate {@code axis} of {@code R·p}. */
    private double camera(double[] points, int q, int image, int axis) {
        float[] r = truth.truth(NovelViewTruth.POSES);
        int at = image * 9 + axis * 3;
        return r[at] * points[q] + r[at + 1] * points[q + 1] + r[at + 2] * points[q + 2];
    }

    /** {@code [B,I,4]}: x, y, z, logit. */
    private double[] points(double[] maps) {
        double[] points = new double[maps.length];
        for (int k = 0; k < maps.length / 4; k++) {
            int b = k / POINTS;
            int i = k % POINTS;
            int m = ExactStage.at(b, i, 0);
            double[] p = cameras.point(i / PIXELS, maps[m], maps[m + VIEWS], maps[m + 2 * VIEWS], SIDE);
            System.arraycopy(p, 0, points, 4 * k, 3);
            points[4 * k + 3] = maps[m + 3 * VIEWS];
        }
        return points;
    }
}
