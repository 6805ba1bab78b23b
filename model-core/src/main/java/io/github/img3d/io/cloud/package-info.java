/** Files of point clouds. */
package io.github.img3d.io.cloud;
