package io.github.img3d.kernel;

/**
 * The distance of a prediction from the truth: a term for each group, image or object, and their sum.
 *
 * <pre>
 *   bce                      terms[g]   = Σ_{r,c} max(l,0) − l·t + log(1+exp(−|l|)),  l = logits[(g·rows+r)·rowStride + offset + c]
 *   bceGradient              dLogits   += scale·(σ(l) − t)
 *   viewDistance             terms[b]   = Σ_{p,v: counted&gt;0} gridWeight·(|X−w| + |Y−h|) + depthWeight·|Z−depth[b,p,v]|,  p = h·W + w
 *   viewDistanceGradient     dX += gridWeight·sign(X−w), dY += gridWeight·sign(Y−h), dZ += depthWeight·sign(Z−depth)  where counted &gt; 0
 *   maskedDistance           terms[k]   = Σ_{p: mask[k,p]=1} |x[k,p] − target[k,p]|
 *   maskedDistanceGradient   dX[k,p]   += scale·sign(x − target)  where mask = 1
 *   binCrossEntropy          terms[b]   = −Σ_n t·log softmax(l)[n],  t = truth[b,n],  l = logits[b,n]
 *   binCrossEntropyGradient  dLogits   += scale·(softmax(l)[n]·Σ_n t − t)
 *   total                    total[0]   = scale·Σ terms
 * </pre>
 *
 * Row-major: {@code targets [groups,rows,columns]}; {@code maps [B,P,4,V]} (X, Y, Z, logit), view depths {@code
 * [B,P,V]}, {@code counted} V neighbours at {@code p·stride + offset}; {@code x}, {@code target} and {@code mask
 * [images,P]}, whose pixels may be of any kind: rendered depths, colours; bins' {@code logits} and {@code truth [B,N]}. A
 * work item is a term, or an element of a gradient ({@code (b,p,v)} for the maps', a row for the bins'). sign(0) = 0. Sums add up rows of an image, or blocks of {@value #BLOCK}, so
 * that single precision keeps six digits of a hundred thousand terms.
 */
public final class LossKernels {

    private static final int BLOCK = 128;

    private LossKernels() {}

    public static void bce(
            float[] logits,
            float[] targets,
            float[] terms,
            int rows,
            int columns,
            int rowStride,
            int offset,
            int begin,
            int count) {
        int cells = rows * columns;
        for (@Parallel int item = 0; item < count; item++) {
            int g = begin + item;
            float sum = 0f;
            for (int first = 0; first < cells; first += BLOCK) {
                int end = Math.min(first + BLOCK, cells);
                float block = 0f;
                for (int j = first; j < end; j++) { // r·columns + c
                    float l = logits[(g * rows + j / columns) * rowStride + offset + j % columns];
                    block += crossEntropy(l, targets[g * cells + j]);
                }
                sum += block;
            }
            terms[g] = sum;
        }
    }

    public static void bceGradient(
            float[] logits,
            float[] targets,
            float[] dLogits,
            int columns,
            int rowStride,
            int offset,
            float scale,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int j = begin + item; // (g·rows + r)·columns + c
            int at = j / columns * rowStride + offset + j % columns; // logits[g,r,offset+c]
            float l = logits[at];
            float e = (float) Math.exp(-Math.abs(l));
            float probability = l < 0f ? e / (1f + e) : 1f / (1f + e);
            dLogits[at] += scale * (probability - targets[j]);
        }
    }

    public static void viewDistance(
            float[] maps,
            float[] depth,
            float[] counted,
            float[] terms,
            int views,
            int height,
            int width,
            int stride,
            int offset,
            float gridWeight,
            float depthWeight,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int b = begin + item;
            float sum = 0f;
            for (int h = 0; h < height; h++) {
                float row = 0f;
                for (int w = 0; w < width; w++) {
                    int p = (b * height + h) * width + w; // b·P + p
                    for (int v = 0; v < views; v++) {
                        int m = p * 4 * views + v; // maps[b,p,0,v]
                        if (counted[p * stride + offset + v] > 0f) {
                            row += gridWeight * (Math.abs(maps[m] - w) + Math.abs(maps[m + views] - h))
                                    + depthWeight * Math.abs(maps[m + 2 * views] - depth[p * views + v]);
                        }
                    }
                }
                sum += row;
            }
            terms[b] = sum;
        }
    }

    public static void viewDistanceGradient(
            float[] maps,
            float[] depth,
            float[] counted,
            float[] dMaps,
            int views,
            int height,
            int width,
            int stride,
            int offset,
            float gridWeight,
            float depthWeight,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // (b·P + p)·V + v
            int p = i / views % (height * width);
            int m = i / views * 4 * views + i % views; // maps[b,p,0,v]
            if (counted[i / views * stride + offset + i % views] > 0f) {
                dMaps[m] += gridWeight * signOf(maps[m] - p % width);
                dMaps[m + views] += gridWeight * signOf(maps[m + views] - p / width);
                dMaps[m + 2 * views] += depthWeight * signOf(maps[m + 2 * views] - depth[i]);
            }
        }
    }

    public static void maskedDistance(
            float[] x, float[] target, float[] mask, float[] terms, int pixels, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int k = begin + item;
            float sum = 0f;
            for (int first = 0; first < pixels; first += BLOCK) {
                int end = Math.min(first + BLOCK, pixels);
                float block = 0f;
                for (int p = first; p < end; p++) {
                    int i = k * pixels + p;
                    if (mask[i] == 1f) {
                        block += Math.abs(x[i] - target[i]);
                    }
                }
                sum += block;
            }
            terms[k] = sum;
        }
    }

    public static void maskedDistanceGradient(
            float[] x, float[] target, float[] mask, float[] dX, float scale, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // k·P + p
            if (mask[i] == 1f) {
                dX[i] += scale * signOf(x[i] - target[i]);
            }
        }
    }

    public static void binCrossEntropy(float[] logits, float[] truth, float[] terms, int bins, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int b = begin + item;
            float norm = logSum(logits, b * bins, bins);
            float sum = 0f;
            for (int n = b * bins; n < (b + 1) * bins; n++) { // b·N + n
                sum += truth[n] * (norm - logits[n]);
            }
            terms[b] = sum;
        }
    }

    public static void binCrossEntropyGradient(
            float[] logits, float[] truth, float[] dLogits, int bins, float scale, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int b = begin + item;
            float norm = logSum(logits, b * bins, bins);
            float all = 0f;
            for (int n = b * bins; n < (b + 1) * bins; n++) { // b·N + n
                all += truth[n];
            }
            for (int n = b * bins; n < (b + 1) * bins; n++) {
                dLogits[n] += scale * (all * (float) Math.exp(logits[n] - norm) - truth[n]);
            }
        }
    }

    public static void total(float[] terms, float[] total, int size, float scale, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            float sum = 0f;
            for (int g = 0; g < size; g++) {
                sum += terms[g];
            }
            total[begin + item] = scale * sum;
        }
    }

    static float crossEntropy(float logit, float target) {
        float rest = (float) Math.log(1.0 + Math.exp(-Math.abs(logit)));
        return Math.max(logit, 0f) - logit * target + rest;
    }

    /** Returns log Σ exp of {@code count} logits, without the overflow of any of them. */
    private static float logSum(float[] logits, int first, int count) {
        float most = logits[first];
        for (int n = first + 1; n < first + count; n++) {
            most = Math.max(most, logits[n]);
        }
        float sum = 0f;
        for (int n = first; n < first + count; n++) {
            sum += (float) Math.exp(logits[n] - most);
        }
        return most + (float) Math.log(sum);
    }

    private static float signOf(float x) {
        return x > 0f ? 1f : x < 0f ? -1f : 0f;
    }
}
