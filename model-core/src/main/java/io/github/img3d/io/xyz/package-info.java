/** The XYZ format: points as lines of text, read and written. */
package io.github.img3d.io.xyz;
