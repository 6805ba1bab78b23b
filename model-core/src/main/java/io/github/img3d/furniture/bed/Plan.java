package io.github.img3d.furniture.bed;

/**
 * The measures of a bed, in metres.
 *
 * @param width width of the mattress, x
 * @param length length of the mattress, y
 * @param base height of the mattress's underside above the floor
 * @param mattress thickness of the mattress
 * @param head height of the head's board above the floor; 0 is none
 * @param foot height of the foot's board above the floor; 0 is none
 * @param post half the thickness of posts and boards
 */
record Plan(double width, double length, double base, double mattress, double head, double foot, double post) {

    double top() {
        return base + mattress;
    }

    /** Returns where the posts stand. */
    double side() {
        return width / 2 + post;
    }

    double end() {
        return length / 2 + post;
    }
}
