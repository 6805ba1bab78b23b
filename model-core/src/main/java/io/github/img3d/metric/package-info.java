/**
 * How near a predicted cloud is to the true one; {@link io.github.img3d.metric.Scores} is the door.
 *
 * <p>Lengths are in units of the object's frame, where a true shape is centred on the origin and its bounding box has a
 * diagonal of 1; reports that print hundredths multiply. All points of a cloud count, and a result has the same bytes
 * on any number of threads: threads share out the searches, and one thread adds up what they found.
 *
 * <p>Distances are exact, from a {@link io.github.img3d.metric.KdTree} in flat arrays, not from a sample of the points
 * as in the public code of the article, whose figures change from run to run. What this costs is some milliseconds a
 * pair of clouds.
 */
package io.github.img3d.metric;
