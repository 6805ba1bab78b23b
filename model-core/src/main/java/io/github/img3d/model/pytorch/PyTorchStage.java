package io.github.img3d.model.pytorch;

import java.util.Map;

/**
 * A stage of the port's training. The meaning of its maps depends on the last one, because the port's grid has X in
 * rows and Y in columns while its cameras have X to the right and Y down.
 */
enum PyTorchStage {

    /**
     * Maps were compared with the fixed views, pixel by pixel: they lie as ours do, but X and Y have swapped their
     * names.
     */
    FIXED_VIEWS {
        @Override
        int channel(int ours, int views) {
            int v = ours % views;
            return switch (ours / views) {
                case 0 -> views + v;
                case 1 -> v;
                default -> ours;
            };
        }
    },

    /**
     * Maps were compared through the port's own fusion, which takes X and Y at their word: they are mirrored at their
     * diagonal.
     */
    NOVEL_VIEWS {
        @Override
        int pixel(int ours, int side) {
            return ours % side * side + ours / side;
        }
    };

    /** Metadata key of the stage, 1 or 2. */
    static final String KEY = "stage";

    /**
     * Returns the stage that a file names, or that of a finished model if it names none.
     *
     * @param name of the file, for errors
     * @throws IllegalArgumentException if it names another
     */
    static PyTorchStage of(Map<String, String> metadata, String name) {
        return switch (metadata.getOrDefault(KEY, "2")) {
            case "1" -> FIXED_VIEWS;
            case "2" -> NOVEL_VIEWS;
            default ->
                throw new IllegalArgumentException(name + " has '" + KEY + "' " + metadata.get(KEY)
                        + " in its metadata, expected 1 or 2, the stage of training that its weights come from");
        };
    }

    /** Returns the port's number of our channel of the maps. */
    int channel(int ours, int views) {
        return ours;
    }

    /** Returns the port's number of our pixel in a square map of the decoder, or of our tap in a square kernel. */
    int pixel(int ours, int side) {
        return ours;
    }
}
