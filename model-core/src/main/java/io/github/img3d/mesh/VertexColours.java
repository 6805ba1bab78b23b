package io.github.img3d.mesh;

/** The colours in [0,1] of vertices, if the file has any. */
public final class VertexColours {

    private static final float GREY = Material.grey("").red();

    private final FloatList rgb = new FloatList();

    /** Sets a vertex's colour; vertices that are skipped are grey. */
    public void set(int vertex, float red, float green, float blue) {
        while (rgb.size() < 3 * vertex) {
            rgb.add(GREY);
        }
        rgb.add(red);
        rgb.add(green);
        rgb.add(blue);
    }

    public boolean isEmpty() {
        return rgb.size() == 0;
    }

    /** Returns the mean of one channel over the first {@code count} corners. */
    public float mean(int[] corners, int count, int channel) {
        float sum = 0;
        for (int i = 0; i < count; i++) {
            long at = 3L * corners[i] + channel;
            sum += at >= 0 && at < rgb.size() ? rgb.get((int) at) : GREY;
        }
        return sum / count;
    }
}
