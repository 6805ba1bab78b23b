/**
 * Pictures of results, for people to look at.
 *
 * <p>Pictures are drawn pixel by pixel, and their labels, which are in {@code labels.png}, were set once (DejaVu Sans,
 * 15 pixels), so that a machine without fonts draws the same bytes as any other. Labels therefore cannot hold text that
 * is only known at run time.
 */
package io.github.img3d.figure;
