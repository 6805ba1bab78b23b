package io.github.img3d.io.format;

/** Kinds of content that files hold. */
public enum Content {
    POINTS,
    TRIANGLES,
    VOXELS,
    /** Colours of points, vertices, faces or materials. */
    COLOURS,
    NORMALS,
    TEXTURES
}
