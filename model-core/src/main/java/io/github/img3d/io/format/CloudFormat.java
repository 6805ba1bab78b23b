package io.github.img3d.io.format;

import io.github.img3d.cloud.FileFrame;
import io.github.img3d.cloud.PointCloud;
import io.github.img3d.io.archive.AtomicFile;
import io.github.img3d.io.cloud.Xyz;
import io.github.img3d.io.gltf.Glb;
import io.github.img3d.io.ply.Ply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a point cloud is written to a file, in the files' frame. */
public enum CloudFormat {
    /** Stanford polygon file, binary little-endian, vertices only, with {@code red}, {@code green} and {@code blue} of coloured clouds. */
    PLY(Ply::write),
    /** One line of three numbers a point, six of coloured clouds: red, green, blue from 0 to 255. */
    XYZ(Xyz::write),
    /** Binary glTF 2.0 with one primitive of points; of coloured clouds {@code COLOR_0}, linear as glTF wants it. */
    GLB(Glb::write);

    private final Writer writer;

    CloudFormat(Writer writer) {
        this.writer = writer;
    }

    /** @throws IllegalArgumentException with the known names, if this is none of them */
    public static CloudFormat named(String name) {
        for (var format : values()) {
            if (format.extension().equals(name.strip().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        String known = Arrays.stream(values()).map(CloudFormat::extension).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("unknown format \"" + name + "\", expected one of " + known);
    }

    /** The name of the format and the ending of its files. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Centres the cloud and scales it to a bounding box of diagonal {@code scale}.
     *
     * @throws IllegalArgumentException if the cloud has no points or one that is not finite
     */
    public void write(Path file, PointCloud cloud, double scale) throws IOException {
        float[] positions = FileFrame.fromObject(cloud, scale);
        AtomicFile.write(file, out -> writer.write(positions, cloud.colours(), out));
    }

    private interface Writer {
        /** @param colours of points, or empty */
        void write(float[] positions, byte[] colours, OutputStream out) throws IOException;
    }
}
