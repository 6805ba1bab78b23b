/** Fusion of several views into one cloud, by geometry alone: it has a gradient but no parameters. */
package io.github.img3d.fusion;
