package io.github.img3d.train;

/**
 * What one step learns from.
 *
 * @param pictures {@code [B,64,64,3]}
 * @param poses {@code [B,N,9]}, empty for the fixed views
 * @param depth {@code [B,P,V]} of the fixed views or {@code [B,N,P]} of novel ones
 * @param mask as {@code depth}
 * @param colours {@code [B,P,3V]} of the fixed views, empty where colours are not learnt
 * @param shown as {@code colours}: 1 where the object is, else 0
 */
record Batch(float[] pictures, float[] poses, float[] depth, float[] mask, float[] colours, float[] shown) {

    /** Without colours. */
    Batch(float[] pictures, float[] poses, float[] depth, float[] mask) {
        this(pictures, poses, depth, mask, new float[0], new float[0]);
    }
}
