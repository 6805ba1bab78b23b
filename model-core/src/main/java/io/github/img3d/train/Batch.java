package io.github.img3d.train;

/**
 * What one step learns from.
 *
 * @param pictures {@code [B,64,64,3]}
 * @param poses {@code [B,N,9]}, empty for the fixed views
 * @param depth {@code [B,P,V]} of the fixed views or {@code [B,N,P]} of novel ones
 * @param mask as {@code depth}
 */
record Batch(float[] pictures, float[] poses, float[] depth, float[] mask) {}
