/**
 * Woods, fabrics, metals and plastics made by rule, and shapes painted with them.
 *
 * <p>What an object is made of says little about its shape, but a network that sees each shape in one colour only learns
 * that colour. So pictures of one object may show it in materials of other objects.
 */
package io.github.img3d.furniture.finish;
