package io.github.img3d.benchmark.peer;

import io.github.img3d.benchmark.task.NetworkStep;

/** A fresh process that loads libtorch, makes the network, and runs one picture through it. */
public final class FirstPicture {

    /** Line that it prints at the end. */
    public static final String DONE = "done";

    private FirstPicture() {}

    public static void main(String[] args) {
        new Libtorch(Layout.CHANNELS_FIRST).prepare(NetworkStep.FORWARD_B1).run();
        System.out.println(DONE);
    }
}
