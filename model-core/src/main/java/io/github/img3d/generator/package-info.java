/**
 * The structure generator: one picture in, the object's surface as seen from V fixed viewpoints out.
 *
 * <p>An {@link io.github.img3d.generator.Architecture} owns all sizes and lists the heads that draw from the features. A
 * further {@link io.github.img3d.generator.Head} is one record: outputs, parameters and model files follow from the list.
 */
package io.github.img3d.generator;
