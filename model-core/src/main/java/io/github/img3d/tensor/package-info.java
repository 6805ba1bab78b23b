/**
 * Shapes and named arrays.
 *
 * <p>Axis letters, everywhere in prose, comments and messages: B batch, C channel, H W image, V fixed views, N novel
 * views, P pixels of a view, I points of a cloud (V·P), U upscaling. Images are channels-last, {@code [B,H,W,C]}, so
 * that a pixel's channels are one vector and a convolution needs no reordering; weights are {@code [ky][kx][in][out]}
 * for the same reason. Published weight files have another layout and are transposed on import.
 */
package io.github.img3d.tensor;
