/**
 * Evaluation of a model over a set of objects: scores by picture, object and category, baselines, invariance, and the
 * files that report them.
 *
 * <p>A mean is taken over an object's pictures first, then over objects, as in the paper. A picture without a cloud is
 * scored as one point in the middle and counted, because a model that refuses hard pictures must not come out better
 * than one that tries. A number alone says nothing, so each table has the model's scores beside those of shapes that
 * were picked without a picture, and of the nearest known shape, which is picked with the truth in hand.
 *
 * <p>Same scores, same bytes: files carry no date and no path. Lengths are as measured in files for programs, and in
 * hundredths, as published, in those for people.
 */
package io.github.img3d.evaluation;
