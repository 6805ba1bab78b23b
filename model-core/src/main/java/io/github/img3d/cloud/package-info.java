/** Points on an object's surface. */
package io.github.img3d.cloud;
