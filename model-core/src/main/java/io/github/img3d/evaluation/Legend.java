package io.github.img3d.evaluation;

/** Explanations that a report gives beside its numbers. */
final class Legend {

    static final String INVARIANCE = "How far the cloud moves if the same picture has another background, crop or size:"
            + " the mean of the distances both ways.";

    private Legend() {}

    static String of(EvaluationReport report) {
        return "Lengths are hundredths of the diagonal of the true shape's bounding box. pred→true is the mean distance"
                + " from predicted points to the nearest true one, true→pred the mean distance back, over all points;"
                + " less is better. F is the F-score at 1 % and 2 % of the diagonal, voxel IoU the overlap of 32³"
                + " voxels of the surface; more is better. Outliers are the share of predicted points farther than 5 %"
                + " from the truth. The truth is " + report.truthPoints() + " points spread over the mesh by area."
                + " Clouds are compared where they are, without alignment. A picture without a cloud is scored as one"
                + " point in the middle.";
    }
}
