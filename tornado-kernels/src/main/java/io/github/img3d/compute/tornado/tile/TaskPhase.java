package io.github.img3d.compute.tornado.tile;

/**
 * The pixels {@code (phases·i + y, phases·j + x)} of a {@link Gather}'s result. They take taps {@code rest + phases·t}
 * along each axis, from the pixel {@code step·i ± (t − near)}.
 */
public record TaskPhase(Gather g, int y, int x) {

    private int height() {
        return Math.max(1, (g.toHeight() - y + g.phases() - 1) / g.phases());
    }

    private int width() {
        return Math.max(1, (g.toWidth() - x + g.phases() - 1) / g.phases());
    }

    public int taps() {
        return taps(y) * taps(x);
    }

    private int taps(int phase) {
        return (g.kernelSize() - rest(phase) + g.phases() - 1) / g.phases();
    }

    private int rest(int phase) {
        return (phase + g.padding()) % g.phases();
    }

    /** Returns the number, among the weights, of one of this phase's taps. */
    public int weight(int tap) {
        int taps = Math.max(1, taps(x));
        int tapY = rest(y) + g.phases() * (tap / taps);
        return tapY * g.kernelSize() + rest(x) + g.phases() * (tap % taps);
    }

    /** Returns the number of the pixel that a row reads for a tap; −1 outside. */
    public int source(int row, int tap) {
        int taps = Math.max(1, taps(x));
        int atY = source(row / width() % height(), y, tap / taps);
        int atX = source(row % width(), x, tap % taps);
        int picture = row / (width() * height());
        boolean inside = picture < g.batch() && atY >= 0 && atY < g.fromHeight() && atX >= 0 && atX < g.fromWidth();
        return inside ? (picture * g.fromHeight() + atY) * g.fromWidth() + atX : -1;
    }

    private int source(int pixel, int phase, int tap) {
        return pixel * g.step() + g.direction() * (tap - (phase + g.padding()) / g.phases());
    }

    /** Returns the number of the pixel that a row stands for; −1 past the last. */
    public int target(int row) {
        int atY = row / width() % height() * g.phases() + y;
        int atX = row % width() * g.phases() + x;
        int picture = row / (width() * height());
        boolean inside = picture < g.batch() && atY < g.toHeight() && atX < g.toWidth();
        return inside ? (picture * g.toHeight() + atY) * g.toWidth() + atX : -1;
    }
}
