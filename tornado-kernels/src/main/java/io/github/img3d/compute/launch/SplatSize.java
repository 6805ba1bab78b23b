package io.github.img3d.compute.launch;

/**
 * Sizes of a rendering: I {@code points} of each of B objects, seen from N {@code novel} views each, in pictures of
 * H×W pixels of U×U cells.
 */
public record SplatSize(int batch, int novel, int points, int height, int width, int upscale) {

    /** Greatest U, so that a pixel's cells fit an array of constant size, as a GPU needs. */
    public static final int MOST_UPSCALE = 8;

    public SplatSize {
        if (Math.min(Math.min(batch, novel), Math.min(points, Math.min(height, width))) < 1) {
            throw new IllegalArgumentException(
                    "batch %d, novel %d, points %d, height %d, width %d: expected all above 0"
                            .formatted(batch, novel, points, height, width));
        }
        if (upscale < 1 || upscale > MOST_UPSCALE) {
            throw new IllegalArgumentException("upscale " + upscale + ", expected 1 to " + MOST_UPSCALE);
        }
    }

    public int images() {
        return batch * novel;
    }

    public int pixels() {
        return height * width;
    }

    void requirePoints(Floats... clouds) {
        for (Floats each : clouds) {
            BufferSize.require(each, batch, 4, points);
        }
    }

    void requirePoses(Floats poses) {
        BufferSize.require(poses, batch, novel, 9);
    }

    void requireCells(Ints... cells) {
        for (Ints each : cells) {
            BufferSize.require(each, batch, novel, points);
        }
    }

    void requireStarts(Ints starts) {
        BufferSize.require(starts, batch, novel, pixels() + 1);
    }

    void requirePixels(Floats... pictures) {
        for (Floats each : pictures) {
            BufferSize.require(each, batch, novel, height, width);
        }
    }

    void requireWinners(Ints winners) {
        BufferSize.require(winners, batch, novel, 2, height, width);
    }
}
