package io.github.img3d.compute.vector.register;

/** The way a gradient is written into its buffer; the first one to reach it need not be added to zeros. */
public enum GradientWrite {
    ADD,
    ASSIGN;

    public void row(float[] from, int fromAt, float[] to, int toAt, int count) {
        switch (this) {
            case ADD -> Rows.add(from, fromAt, to, toAt, count);
            case ASSIGN -> Rows.copy(from, fromAt, to, toAt, count);
        }
    }
}
