/**
 * Layers: records whose components are their parameters, and whose {@code forward} records their launches.
 *
 * <p>A layer's tensors carry their full names, so that saving and loading a model is a walk over them. For inference a
 * layer is folded: batch norm disappears into the weights before it.
 */
package io.github.img3d.nn;
