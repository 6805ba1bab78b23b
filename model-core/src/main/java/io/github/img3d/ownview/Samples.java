package io.github.img3d.ownview;

import java.util.Arrays;

/** A growing list of points of the object's surface, each with its expected error and the ray that it comes from. */
final class Samples {

    private float[] positions = new float[3 * 1024];
    private float[] errors = new float[1024];
    private int[] pixels = new int[1024];
    private Part[] parts = new Part[1024];
    private int size;

    int size() {
        return size;
    }

    /** Returns x, y, z of point after point, and more room behind them. */
    float[] positions() {
        return positions;
    }

    float error(int point) {
        return errors[point];
    }

    /** Returns the pixel on whose ray the point or its twin lies; of a canonical point, its number in its cloud. */
    int pixel(int point) {
        return pixels[point];
    }

    Part part(int point) {
        return parts[point];
    }

    float x(int point) {
        return positions[3 * point];
    }

    float y(int point) {
        return positions[3 * point + 1];
    }

    float z(int point) {
        return positions[3 * point + 2];
    }

    /** Adds a point that is seen at a place and relative depth. */
    void add(Projector projector, double column, double row, double depth, float error, int pixel, Part part) {
        grow();
        projector.unproject(column, row, depth, positions, 3 * size);
        put(error, pixel, part);
    }

    void add(float x, float y, float z, float error, int pixel, Part part) {
        grow();
        positions[3 * size] = x;
        positions[3 * size + 1] = y;
        positions[3 * size + 2] = z;
        put(error, pixel, part);
    }

    /** Adds a point of another list. */
    void add(Samples other, int point) {
        add(
                other.x(point),
                other.y(point),
                other.z(point),
                other.errors[point],
                other.pixels[point],
                other.parts[point]);
    }

    void addAll(Samples other) {
        for (int i = 0; i < other.size; i++) {
            add(other, i);
        }
    }

    /** Turns all points about Z, in place, by an angle from X towards Y. */
    void turn(double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        for (int at = 0; at < 3 * size; at += 3) {
            double x = positions[at];
            double y = positions[at + 1];
            positions[at] = (float) (c * x - s * y);
            positions[at + 1] = (float) (s * x + c * y);
        }
    }

    private void put(float error, int pixel, Part part) {
        errors[size] = error;
        pixels[size] = pixel;
        parts[size] = part;
        size++;
    }

    private void grow() {
        if (size == errors.length) {
            positions = Arrays.copyOf(positions, 6 * size);
            errors = Arrays.copyOf(errors, 2 * size);
            pixels = Arrays.copyOf(pixels, 2 * size);
            parts = Arrays.copyOf(parts, 2 * size);
        }
    }
}
