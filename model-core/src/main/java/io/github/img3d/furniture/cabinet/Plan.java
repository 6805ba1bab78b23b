package io.github.img3d.furniture.cabinet;

/**
 * The measures of a cabinet, in metres.
 *
 * @param feet height of the box's underside above the floor
 * @param height height of the box's upper side above the floor
 * @param wall thickness of the box's boards
 */
record Plan(double width, double depth, double feet, double height, double wall) {

    double front() {
        return -depth / 2;
    }

    double inside() {
        return height - feet - 2 * wall;
    }
}
