package io.github.img3d.benchmark;

/** Implementations that are compared. */
enum Implementation {
    OURS("img3d", JavaCommand.OURS),
    PEER_CHANNELS_FIRST("libtorch, NCHW", JavaCommand.PEER),
    PEER_CHANNELS_LAST("libtorch, channels-last", JavaCommand.PEER);

    private final String title;
    private final JavaCommand command;

    Implementation(String title, JavaCommand command) {
        this.title = title;
        this.command = command;
    }

    String title() {
        return title;
    }

    JavaCommand command() {
        return command;
    }
}
