/**
 * What came out, for people to look at.
 *
 * <p>Pictures are drawn pixel by pixel and their labels, which are in {@code labels.png}, were set once (DejaVu Sans,
 * 15 pixels), so that a machine without fonts draws the same bytes as any other. What we gave up: labels with words
 * of the day.
 */
package io.github.img3d.figure;
