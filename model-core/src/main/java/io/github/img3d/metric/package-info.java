/**
 * Measures of how near a predicted cloud is to the true one; {@link io.github.img3d.metric.Scores} is the entry point.
 *
 * <p>Lengths are in units of the object's frame, where a true shape is centred on the origin and its bounding box has a
 * diagonal of 1; reports that print hundredths multiply. All points of a cloud count, and a result has the same bytes
 * on any number of threads: threads share out the searches, and one thread adds up what they found.
 *
 * <p>Distances are exact, from a {@link io.github.img3d.metric.KdTree} in flat arrays. The paper's public code measures
 * a sample of the points instead, and its figures change from run to run. Exact distances cost some milliseconds a pair
 * of clouds.
 */
package io.github.img3d.metric;
