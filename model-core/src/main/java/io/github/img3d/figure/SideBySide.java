package io.github.img3d.figure;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.geometry.Camera;
import io.github.img3d.geometry.Pose;
import io.github.img3d.image.Picture;
import io.github.img3d.metric.Outline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A row of tiles that shows a cloud beside the picture that it was made from: the picture, the cloud as its camera sees it,
 * both outlines laid over each other, and the cloud from the side and from behind, turned by 90° and 180° from that camera.
 *
 * <p>In the outlines, grey is in both, red is missing from the cloud, and blue is too much. Without a camera the cloud is
 * seen obliquely from its front, and there are no outlines.
 *
 * @param picture framed, if an object was found in it
 * @param cloud in the object's frame; may have no points
 * @param camera whose crop leads to the framed picture at {@link Outline#SIDE} pixels a side
 * @param outline of the object in the picture
 */
public record SideBySide(Picture picture, PointCloud cloud, Optional<Camera> camera, Optional<Outline> outline) {

    /** Things that the columns show. */
    public static final List<String> COLUMNS =
            List.of("picture", "result, same camera", "outlines", "from the side", "from behind");

    public static final int WIDTH = 5 * 160 + 4 * 6;
    public static final int HEIGHT = 160;

    private static final int TILE = HEIGHT;
    private static final int STEP = TILE + 6;
    private static final int MARGIN = 8;
    private static final int ROOM = TILE - 2 * MARGIN;

    private static final Pose OBLIQUE = Pose.from(0.75, -1, 0.6);

    private static final int BOTH = 0xFFB6BCC6;
    private static final int MISSING = 0xFFD9342B;
    private static final int TOO_MUCH = 0xFF2B6CD9;

    /** Writes a PNG of {@link #WIDTH} × {@link #HEIGHT} pixels; the same content gives the same bytes. */
    public void write(Path png) throws IOException {
        Png.write(draw(), png);
    }

    /** Draws {@link #WIDTH} × {@link #HEIGHT} opaque pixels. */
    public Picture draw() {
        var canvas = new Canvas(WIDTH, HEIGHT);
        for (int column = 0; column < COLUMNS.size(); column++) {
            canvas.card(column * STEP, 0, TILE, TILE);
        }
        canvas.fit(picture, MARGIN, MARGIN, ROOM, ROOM);
        var facing = camera.map(Camera::pose).orElse(OBLIQUE);
        var poses = List.of(facing, turned(facing, Math.PI / 2), turned(facing, Math.PI));
        double scale = CloudTile.scale(cloud, poses, ROOM, ROOM);
        var front = camera.map(from -> CloudTile.seenFrom(cloud, resized(from), ROOM))
                .orElseGet(() -> CloudTile.draw(cloud, facing, scale, ROOM, ROOM));
        canvas.draw(front, STEP + MARGIN, MARGIN);
        camera.flatMap(from -> outline.map(seen -> outlines(seen, Outline.of(cloud, from))))
                .ifPresent(both -> canvas.fit(both, 2 * STEP + MARGIN, MARGIN, ROOM, ROOM));
        for (int i = 1; i < poses.size(); i++) {
            var tile = CloudTile.draw(cloud, poses.get(i), scale, ROOM, ROOM);
            canvas.draw(tile, (i + 2) * STEP + MARGIN, MARGIN);
        }
        return canvas.toPicture();
    }

    private static Camera resized(Camera camera) {
        return camera.cropped(camera.crop().resized(Outline.SIDE, ROOM));
    }

    private static Pose turned(Pose pose, double angle) {
        return Pose.orbit(pose.azimuth() + angle, pose.elevation());
    }

    private static Picture outlines(Outline seen, Outline drawn) {
        int[] argb = new int[Outline.SIDE * Outline.SIDE];
        for (int p = 0; p < argb.length; p++) {
            boolean inPicture = seen.covered().get(p);
            boolean inCloud = drawn.covered().get(p);
            argb[p] = inPicture ? inCloud ? BOTH : MISSING : inCloud ? TOO_MUCH : 0;
        }
        return new Picture(Outline.SIDE, Outline.SIDE, argb);
    }
}
