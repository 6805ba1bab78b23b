package io.github.img3d.model.pytorch;

import io.github.img3d.geometry.Viewpoints;
import java.util.Map;

/**
 * What the port's maps mean depends on its last training, because its grid has X in rows and Y in columns while its
 * cameras have X to the right and Y down.
 */
enum PyTorchStage {

    /** Compared with the fixed views, pixel by pixel: the maps lie as ours do, and X and Y have each other's name. */
    FIXED_VIEWS {
        @Override
        int channel(int ours) {
            int v = ours % Viewpoints.COUNT;
            return switch (ours / Viewpoints.COUNT) {
                case 0 -> Viewpoints.COUNT + v;
                case 1 -> v;
                default -> ours;
            };
        }
    },

    /** Compared through its own fusion, which takes X and Y at their word: the maps are mirrored at their diagonal. */
    NOVEL_VIEWS {
        @Override
        int pixel(int ours, int side) {
            return ours % side * side + ours / side;
        }
    };

    /** Key of the metadata. */
    static final String KEY = "stage";

    /** That of a finished model, unless the file says otherwise. */
    static PyTorchStage of(Map<String, String> metadata, String name) {
        return switch (metadata.getOrDefault(KEY, "2")) {
            case "1" -> FIXED_VIEWS;
            case "2" -> NOVEL_VIEWS;
            default ->
                throw new IllegalArgumentException(name + " has '" + KEY + "' " + metadata.get(KEY)
                        + " in its metadata, expected 1 or 2: the training that its weights are of");
        };
    }

    /** The port's number of our channel of the maps. */
    int channel(int ours) {
        return ours;
    }

    /** The port's number of our pixel in a square map of the decoder, or of our tap in a square kernel. */
    int pixel(int ours, int side) {
        return ours;
    }
}
