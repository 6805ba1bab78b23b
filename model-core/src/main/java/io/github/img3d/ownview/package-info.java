/**
 * The picture's own view at inference: from the first and last surface on each pixel's ray, and a guess of the camera,
 * to points in the object's frame.
 *
 * <p>Every near and far point lies on its pixel's ray, so that the cloud, seen from the estimated camera, has the
 * picture's outline. The points that the fixed views predict (the canonical cloud) fill in what the picture does not
 * show. Nothing here is a switch on a doubtful camera: its doubt becomes an expected error in object units, which is
 * added to that of the depths and compared with that of the canonical points.
 *
 * <p>A relative depth is counted along the viewing direction from the object's centre, in object units.
 */
package io.github.img3d.ownview;
