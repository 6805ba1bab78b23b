package io.github.img3d.evaluation;

/** What a report says beside its numbers. */
final class Legend {

    static final String INVARIANCE = "The same picture with another background, cut and size: how far the cloud moves,"
            + " the mean of the distances both ways.";

    private Legend() {}

    static String legend(EvaluationReport report) {
        return "Lengths are hundredths of the diagonal of the true shape's bounding box. pred→true is the mean distance"
                + " of predicted points to the nearest true one, true→pred the mean distance back, over all points;"
                + " less is better. F is the F-score at 1 % and 2 % of the diagonal, voxel IoU the overlap of 32³"
                + " voxels of the surface; more is better. Debris is the share of predicted points farther than 5 %"
                + " from the truth. The truth is " + report.truthPoints() + " points spread over the mesh by area."
                + " Clouds are compared where they are, nothing is aligned. A picture without a cloud is scored as one"
                + " point in the middle.";
    }
}
