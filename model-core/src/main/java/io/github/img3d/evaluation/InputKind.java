package io.github.img3d.evaluation;

import io.github.img3d.inference.InvalidRequest;
import java.util.Locale;
import java.util.stream.Stream;

/** A kind of pictures that a model is asked about. */
public enum InputKind {
    /** Pictures that are drawn here, of each mesh from all around. */
    RENDERS,
    /** Pictures that come with the meshes: a catalogue's icons, or a picture beside a mesh that has the mesh's name. */
    ICONS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the kind of that name.
     *
     * @throws InvalidRequest if there is none
     */
    public static InputKind named(String name) {
        return Stream.of(values())
                .filter(kind -> kind.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "inputs '" + name + "', expected renders, icons, or both: correct `inputs`"));
    }
}
