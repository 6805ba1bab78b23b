/** The structure generator: one picture in, the object's surface as seen from V fixed viewpoints out. */
package io.github.img3d.generator;
