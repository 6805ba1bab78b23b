/**
 * Woods, fabrics, metals and plastics made by rule, and the painting of shapes with them.
 *
 * <p>An object's material says little about its shape, but a network that sees each shape in only one colour learns
 * that colour. So pictures of one object may show it in the materials of others.
 */
package io.github.img3d.furniture.finish;
