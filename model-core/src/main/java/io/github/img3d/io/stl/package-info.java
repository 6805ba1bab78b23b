/** The STL format: triangles are read, as text or binary. */
package io.github.img3d.io.stl;
