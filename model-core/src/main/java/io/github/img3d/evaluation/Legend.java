package io.github.img3d.evaluation;

/** Explanations that a report gives beside its numbers. */
final class Legend {

    static final String INVARIANCE = "How far the cloud moves if the same picture has another background, crop or size:"
            + " the mean of the distances both ways.";

    static final String VIEWS =
            "Clouds beside the pictures that they were made from. Outline IoU is the overlap, at 128×128 pixels, of"
                + " the object in the picture and the cloud drawn from the camera that the model estimates, and from"
                + " the true one, which is known of renders only. The camera error is the angle between their"
                + " orientations, the smallest if the object looks the same from several sides: its median, and the"
                + " share of pictures above 45°. The colour error is the mean difference of red, green and blue, from"
                + " 0 to 1, between a predicted point and the nearest true one without light and shadow, over all"
                + " points and over those that the camera sees.";

    private Legend() {}

    static String of(EvaluationReport report) {
        return "Lengths are hundredths of the diagonal of the true shape's bounding box. pred→true is the mean"
            + " distance from predicted points to the nearest true one, true→pred the mean distance back, over all"
            + " points; less is better. F is the F-score at 1 % and 2 % of the diagonal, voxel IoU the overlap of 32³"
            + " voxels of the surface; more is better. The shares of points within 1 % and 2 % of the other cloud are"
            + " what F is made of. Outliers are the share of predicted points farther than 5 % from the truth. The"
            + " truth is " + report.truthPoints() + " points spread over the mesh by area."
                + " Clouds are compared where they are, without alignment. A picture without a cloud is scored as one"
                + " point in the middle.";
    }
}
