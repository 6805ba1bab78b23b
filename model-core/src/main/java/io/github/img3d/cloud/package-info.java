/** Clouds of points on an object's surface, and the frame in which files hold them. */
package io.github.img3d.cloud;
