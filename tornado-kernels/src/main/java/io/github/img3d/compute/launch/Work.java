package io.github.img3d.compute.launch;

/** Independent work items, run in any order and in slices; an item's result does not depend on its slice. */
public interface Work {

    int workItems();

    /** Runs the items {@code begin … begin+count−1}. */
    void range(int begin, int count);
}
