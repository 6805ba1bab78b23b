/** The Wavefront OBJ format with its MTL materials: surfaces are read. */
package io.github.img3d.io.obj;
