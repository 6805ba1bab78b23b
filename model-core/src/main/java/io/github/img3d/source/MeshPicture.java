package io.github.img3d.source;

import io.github.img3d.image.Picture;
import io.github.img3d.image.PictureFile;
import io.github.img3d.image.PictureFormat;
import io.github.img3d.io.archive.Archive;
import java.io.IOException;
import java.util.Optional;

/** The picture beside a mesh with the same name, such as {@code chair.png} beside {@code chair.obj}. */
final class MeshPicture {

    private MeshPicture() {}

    static Optional<Picture> beside(String mesh, Archive archive) throws IOException {
        String name = mesh.substring(0, mesh.lastIndexOf('.'));
        for (PictureFormat format : PictureFormat.values()) {
            for (String ending : format.endings()) {
                var bytes = archive.read(name + ending);
                if (bytes.isPresent()) {
                    return Optional.of(PictureFile.read(bytes.get(), name + ending));
                }
            }
        }
        return Optional.empty();
    }
}
