package io.github.img3d.train;

import io.github.img3d.generator.KnownObjectClassifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The fit of a {@link KnownObjectClassifier} by Newton's method on the penalised likelihood (Hastie, Tibshirani, Friedman,
 * The Elements of Statistical Learning, 4.4). Both classes count the same, however many examples there are of each.
 */
final class LogisticRegression {

    /** Weight of the squared coefficients beside the mean loss of an example; features are standardised. */
    private static final double PENALTY = 0.1;

    private static final int MOST_ITERATIONS = 50;
    private static final double TOLERANCE = 1e-9;

    /** Keeps features that are the same for all examples, whose weight is then 0, from being divided by nothing. */
    private static final double LEAST_DEVIATION = 1e-6;

    /** Rows of known kinds come first. */
    private final float[][] features;

    private final int known;
    private final double[] mean;
    private final double[] deviation;

    /** Standardised features, and a 1 behind each example's. */
    private final DMatrixRMaj design;

    private LogisticRegression(float[][] known, float[][] others) {
        this.features =
                Stream.concat(Arrays.stream(known), Arrays.stream(others)).toArray(float[][]::new);
        this.known = known.length;
        int width = features[0].length;
        this.mean = new double[width];
        this.deviation = new double[width];
        this.design = new DMatrixRMaj(features.length, width + 1);
        standardise();
    }

    /**
     * Fits a classifier.
     *
     * @param known {@code [examples][latent]}, of the kinds to recognise
     * @param others as many or more or fewer, of other kinds
     * @throws IllegalArgumentException if a latent is no number
     */
    static KnownObjectClassifier fit(float[][] known, float[][] others) {
        var regression = new LogisticRegression(known, others);
        return regression.classifier(regression.coefficients());
    }

    private void standardise() {
        for (int j = 0; j < mean.length; j++) {
            double sum = 0;
            double squares = 0;
            for (float[] example : features) {
                sum += example[j];
                squares += (double) example[j] * example[j];
            }
            mean[j] = sum / features.length;
            deviation[j] =
                    Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, squares / features.length - mean[j] * mean[j])));
        }
        for (int i = 0; i < features.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                design.set(i, j, (features[i][j] - mean[j]) / deviation[j]);
            }
            design.set(i, mean.length, 1);
        }
    }

    private DMatrixRMaj coefficients() {
        var coefficients = new DMatrixRMaj(design.numCols, 1);
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            var step = newtonStep(coefficients);
            CommonOps_DDRM.addEquals(coefficients, step);
            if (NormOps_DDRM.normPInf(step) < TOLERANCE) {
                break;
            }
        }
        return coefficients;
    }

    private DMatrixRMaj newtonStep(DMatrixRMaj coefficients) {
        var logits = new DMatrixRMaj(design.numRows, 1);
        CommonOps_DDRM.mult(design, coefficients, logits);
        var residuals = new DMatrixRMaj(design.numRows, 1);
        var scaled = design.copy();
        for (int i = 0; i < design.numRows; i++) {
            double p = 1 / (1 + Math.exp(-logits.get(i)));
            residuals.set(i, share(i) * ((i < known ? 1 : 0) - p));
            scaleRow(scaled, i, share(i) * p * (1 - p));
        }
        var curvature = new DMatrixRMaj(design.numCols, design.numCols);
        CommonOps_DDRM.multTransA(design, scaled, curvature);
        var slope = new DMatrixRMaj(design.numCols, 1);
        CommonOps_DDRM.multTransA(design, residuals, slope);
        penalise(curvature, slope, coefficients);
        return solve(curvature, slope);
    }

    /** Returns the weight of an example: each class's sum to a half. */
    private double share(int example) {
        return 0.5 / (example < known ? known : features.length - known);
    }

    private static void scaleRow(DMatrixRMaj matrix, int row, double factor) {
        for (int j = 0; j < matrix.numCols; j++) {
            matrix.set(row, j, matrix.get(row, j) * factor);
        }
    }

    private static void penalise(DMatrixRMaj curvature, DMatrixRMaj slope, DMatrixRMaj coefficients) {
        for (int j = 0; j < coefficients.numRows - 1; j++) {
            curvature.add(j, j, PENALTY);
            slope.add(j, 0, -PENALTY * coefficients.get(j));
        }
    }

    private static DMatrixRMaj solve(DMatrixRMaj curvature, DMatrixRMaj slope) {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(curvature.numRows);
        var step = new DMatrixRMaj(slope.numRows, 1);
        if (MatrixFeatures_DDRM.hasUncountable(curvature) || !solver.setA(curvature)) {
            throw new IllegalArgumentException(
                    "known and other kinds cannot be told apart: the network's latents of their pictures are no"
                            + " numbers");
        }
        solver.solve(slope, step);
        return step;
    }

    private KnownObjectClassifier classifier(DMatrixRMaj coefficients) {
        float[] weight = new float[mean.length];
        double bias = coefficients.get(mean.length);
        for (int j = 0; j < mean.length; j++) {
            double w = coefficients.get(j) / deviation[j];
            weight[j] = (float) w;
            bias -= w * mean[j];
        }
        return new KnownObjectClassifier(weight, (float) bias);
    }
}
