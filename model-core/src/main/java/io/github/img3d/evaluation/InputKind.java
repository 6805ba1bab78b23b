package io.github.img3d.evaluation;

import java.util.Locale;

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
}
