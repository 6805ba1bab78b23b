package io.github.img3d.kernel;

/**
 * The sort of {@code bin} in {@link ProjectionKernels}, shared by many work items a picture. It sorts by two digits of
 * the pixel's number in base D, the lower one first. Each pass keeps the order of points whose digits are equal.
 *
 * <pre>
 *   number          to[j] = i = j, −1 where point i falls outside
 *   countDigits     counts[d,k] = how many points of chunk k of from have digit d
 *   addUpChunks     totals[d] = Σ_k counts[d,k],  then counts[d,k] = Σ_{k'&lt;k} counts[d,k']
 *   moveToDigits    to[Σ_{d'&lt;d} totals[d'] + counts[d,k] + the rank among its chunk's points of digit d] = from[j]
 *   findStarts      starts[p] = how many points of order fall on pixels before p
 * </pre>
 *
 * All of this holds for each picture {@code (b,n)}: {@code cells}, {@code from}, {@code to}, {@code order [B,N,I]},
 * {@code counts [B,N,D,K]}, {@code totals [B,N,D]}, {@code starts [B,N,P+1]}. The pixel of a point outside is P; D·D is
 * above P. A digit is {@code pixel/divisor mod D}, a chunk {@value #CHUNK} points. The work items of these kernels, in
 * their order, are an element of {@code to}, a chunk {@code (b,n,k)}, a digit {@code (b,n,d)}, a chunk again, a start.
 */
public final class PointSortKernels {

    /**
     * Points in a chunk: few enough to take one after the other, and at least as many as the counts of the chunk's
     * digits.
     */
    public static final int CHUNK = 256;

    private PointSortKernels() {}

    public static void number(int[] cells, int[] to, int pointCount, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int at = begin + item; // (b·N + n)·I + i
            to[at] = cells[at] < 0 ? -1 : at % pointCount;
        }
    }

    public static void countDigits(
            int[] cells,
            int[] from,
            int[] counts,
            int pointCount,
            int pixels,
            int subcells,
            int divisor,
            int digits,
            int begin,
            int count) {
        int chunks = (pointCount + CHUNK - 1) / CHUNK;
        for (@Parallel int item = 0; item < count; item++) {
            int image = (begin + item) / chunks;
            int k = (begin + item) % chunks;
            int at = image * digits * chunks + k; // counts[b,n,0,k]
            for (int d = 0; d < digits; d++) {
                counts[at + d * chunks] = 0;
            }
            int end = Math.min((k + 1) * CHUNK, pointCount);
            for (int j = k * CHUNK; j < end; j++) {
                int i = from[image * pointCount + j];
                int d = pixelOf(cells, image * pointCount, i, pixels, subcells) / divisor % digits;
                counts[at + d * chunks]++;
            }
        }
    }

    public static void addUpChunks(int[] counts, int[] totals, int chunks, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // (b·N + n)·D + d
            int total = 0;
            for (int k = 0; k < chunks; k++) {
                int own = counts[i * chunks + k];
                counts[i * chunks + k] = total;
                total += own;
            }
            totals[i] = total;
        }
    }

    public static void moveToDigits(
            int[] cells,
            int[] from,
            int[] counts,
            int[] totals,
            int[] to,
            int pointCount,
            int pixels,
            int subcells,
            int divisor,
            int digits,
            int begin,
            int count) {
        int chunks = (pointCount + CHUNK - 1) / CHUNK;
        for (@Parallel int item = 0; item < count; item++) {
            int image = (begin + item) / chunks;
            int k = (begin + item) % chunks;
            int at = image * digits * chunks + k; // counts[b,n,0,k]
            int before = 0;
            for (int d = 0; d < digits; d++) { // makes of each count where its points go
                counts[at + d * chunks] += before;
                before += totals[image * digits + d];
            }
            int end = Math.min((k + 1) * CHUNK, pointCount);
            for (int j = k * CHUNK; j < end; j++) {
                int i = from[image * pointCount + j];
                int d = pixelOf(cells, image * pointCount, i, pixels, subcells) / divisor % digits;
                to[image * pointCount + counts[at + d * chunks]] = i;
                counts[at + d * chunks]++;
            }
        }
    }

    public static void findStarts(
            int[] cells, int[] order, int[] starts, int pointCount, int pixels, int subcells, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int image = (begin + item) / (pixels + 1);
            int p = (begin + item) % (pixels + 1);
            int c = image * pointCount; // cells[b,n,0], order[b,n,0]
            int low = 0;
            int high = pointCount;
            while (low < high) {
                int middle = (low + high) / 2;
                boolean before = pixelOf(cells, c, order[c + middle], pixels, subcells) < p;
                low = before ? middle + 1 : low;
                high = before ? high : middle;
            }
            starts[begin + item] = low;
        }
    }

    /**
     * Returns the pixel of point {@code i} in the picture whose cells start at {@code c}; P where there is no point.
     */
    private static int pixelOf(int[] cells, int c, int i, int pixels, int subcells) {
        return i < 0 ? pixels : cells[c + i] / subcells;
    }
}
