/** Several views to one cloud, by geometry alone: no parameters, but a gradient. */
package io.github.img3d.fusion;
