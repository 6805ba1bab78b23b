package io.github.img3d.compute.vector;

/** How a gradient meets its buffer: the first one to reach it need not add to zeros. */
enum GradientWrite {
    ADD,
    ASSIGN;

    void row(float[] from, int fromAt, float[] to, int toAt, int count) {
        switch (this) {
            case ADD -> Rows.add(from, fromAt, to, toAt, count);
            case ASSIGN -> Rows.copy(from, fromAt, to, toAt, count);
        }
    }
}
