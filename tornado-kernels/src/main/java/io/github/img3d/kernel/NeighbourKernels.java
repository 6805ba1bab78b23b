package io.github.img3d.kernel;

/**
 * Points of one cloud and their nearest neighbours in another.
 *
 * <pre>
 *   pick                 picked[b,·,s]   = points[b,0…2,chosen[b,s]]  where points[b,3,chosen[b,s]] &gt; threshold, else FAR thrice
 *   pickGradient         dPoints[b,r,chosen[b,s]] += dPicked[b,r,s],  r = 0…2
 *   nearest              nearest[b,q]    = the first s with the least |from[b,·,q] − to[b,·,s]|;  −1 if from or all of to are FAR
 *   neighbourDistance    terms[b]       += Σ_q |from[b,·,q] − to[b,·,nearest[b,q]]|
 *   fromGradient         dFrom[b,·,q]   += scale·(from − to)/|from − to|,  of q and its nearest
 *   toGradient           dTo[b,·,s]     += scale·Σ_{q: nearest[b,q]=s} (to − from)/|to − from|
 * </pre>
 *
 * Row-major: {@code points [B,4,I]} (x, y, z, mask logit), {@code chosen [B,S]} point numbers that differ within a
 * cloud, −1 for none; {@code picked}, {@code from} and {@code to [B,3,S]}, whose first Q are searched for: {@code
 * nearest [B,Q]}. FAR ({@value #FAR}) stands for no point, and 0/0 is 0. Terms are added to, because both directions
 * make one loss. A work item is a point {@code (b,s)} or {@code (b,q)}; in {@code neighbourDistance} it is a cloud.
 */
public final class NeighbourKernels {

    /** Coordinate that stands for no point. */
    public static final float FAR = 1e6f;

    /** Squared distance greater than that of any two points. */
    public static final float BEYOND = 1e9f;

    private NeighbourKernels() {}

    public static void pick(
            float[] points,
            float[] chosen,
            float[] picked,
            int pointCount,
            int samples,
            float threshold,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int k = begin + item; // b·S + s
            int b = k / samples;
            int i = Math.max((int) chosen[k], 0);
            int point = b * 4 * pointCount + i; // points[b,0,i]
            boolean shown = chosen[k] >= 0f && points[point + 3 * pointCount] > threshold;
            int to = b * 3 * samples + k % samples; // picked[b,0,s]
            picked[to] = shown ? points[point] : FAR;
            picked[to + samples] = shown ? points[point + pointCount] : FAR;
            picked[to + 2 * samples] = shown ? points[point + 2 * pointCount] : FAR;
        }
    }

    public static void pickGradient(
            float[] dPicked, float[] chosen, float[] dPoints, int pointCount, int samples, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int k = begin + item; // b·S + s
            int b = k / samples;
            if (chosen[k] >= 0f) {
                int point = b * 4 * pointCount + (int) chosen[k]; // points[b,0,i]
                int from = b * 3 * samples + k % samples; // picked[b,0,s]
                dPoints[point] += dPicked[from];
                dPoints[point + pointCount] += dPicked[from + samples];
                dPoints[point + 2 * pointCount] += dPicked[from + 2 * samples];
            }
        }
    }

    public static void nearest(
            float[] from, float[] to, int[] nearest, int samples, int queries, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int k = begin + item; // b·Q + q
            int first = k / queries * 3 * samples; // [b,0,0]
            int q = first + k % queries;
            int found = -1;
            float least = BEYOND;
            for (int s = 0; s < samples; s++) {
                float square = square(from, q, to, first + s, samples);
                if (square < least) {
                    least = square;
                    found = s;
                }
            }
            nearest[k] = from[q] < FAR ? found : -1;
        }
    }

    public static void neighbourDistance(
            float[] from, float[] to, int[] nearest, float[] terms, int samples, int queries, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int b = begin + item;
            int first = b * 3 * samples;
            float sum = 0f;
            for (int q = 0; q < queries; q++) {
                int s = nearest[b * queries + q];
                if (s >= 0) {
                    sum += (float) Math.sqrt(square(from, first + q, to, first + s, samples));
                }
            }
            terms[b] += sum;
        }
    }

    public static void fromGradient(
            float[] from,
            float[] to,
            int[] nearest,
            float[] dFrom,
            int samples,
            int queries,
            float scale,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int k = begin + item; // b·Q + q
            int first = k / queries * 3 * samples; // [b,0,0]
            if (nearest[k] >= 0) {
                int q = first + k % queries;
                int s = first + nearest[k];
                float factor = scale * inverse(square(from, q, to, s, samples));
                dFrom[q] += factor * (from[q] - to[s]);
                dFrom[q + samples] += factor * (from[q + samples] - to[s + samples]);
                dFrom[q + 2 * samples] += factor * (from[q + 2 * samples] - to[s + 2 * samples]);
            }
        }
    }

    public static void toGradient(
            float[] from,
            float[] to,
            int[] nearest,
            float[] dTo,
            int samples,
            int queries,
            float scale,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int k = begin + item; // b·S + s
            int b = k / samples;
            int first = b * 3 * samples; // [b,0,0]
            int s = first + k % samples;
            float x = 0f;
            float y = 0f;
            float z = 0f;
            for (int j = 0; j < queries; j++) {
                if (nearest[b * queries + j] == k % samples) {
                    int q = first + j;
                    float factor = inverse(square(from, q, to, s, samples));
                    x += factor * (to[s] - from[q]);
                    y += factor * (to[s + samples] - from[q + samples]);
                    z += factor * (to[s + 2 * samples] - from[q + 2 * samples]);
                }
            }
            dTo[s] += scale * x;
            dTo[s + samples] += scale * y;
            dTo[s + 2 * samples] += scale * z;
        }
    }

    private static float square(float[] from, int q, float[] to, int s, int samples) {
        float x = from[q] - to[s];
        float y = from[q + samples] - to[s + samples];
        float z = from[q + 2 * samples] - to[s + 2 * samples];
        return x * x + y * y + z * z;
    }

    /** Returns 1/√square, and 0 for 0. */
    private static float inverse(float square) {
        return square > 0f ? 1f / (float) Math.sqrt(square) : 0f;
    }
}
