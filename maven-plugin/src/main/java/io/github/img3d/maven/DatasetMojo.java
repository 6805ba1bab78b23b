package io.github.img3d.maven;

import io.github.img3d.worker.client.WorkerException;
import io.github.img3d.worker.client.WorkerTuning;
import io.github.img3d.worker.client.WritableFolder;
import io.github.img3d.worker.install.InvalidParameter;
import io.github.img3d.worker.protocol.Request;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Render meshes into a dataset to train and test with, or go on where that stopped.
 *
 * <p>Objects that the folder already holds are kept. {@code preview.png} shows some objects. Train on it with
 * {@code img3d:train -Dimg3d.data=<the folder>}. Needs no project.
 */
@Mojo(name = "dataset", requiresProject = false, threadSafe = true)
public final class DatasetMojo extends WorkerMojo {

    /** The meshes to render, named as for {@code img3d:train}. */
    @Parameter(property = "img3d.data", defaultValue = "seats:2000")
    String data;

    /** A file with the names, one a line, of catalogue models to leave out. */
    @Parameter(property = "img3d.heldOut")
    @Nullable
    File heldOut;

    /**
     * The dataset's folder. By default {@code target/img3d-data} of the project, or {@code img3d-data} in the current
     * folder where there is no project.
     */
    @Parameter(property = "img3d.output")
    @Nullable
    File output;

    /** Pictures of each object. */
    @Parameter(property = "img3d.pictures", defaultValue = "24")
    int pictures;

    /** Pixels along a picture's side, 64 to 1024; training scales larger ones down to 64. */
    @Parameter(property = "img3d.pictureSize", defaultValue = "64")
    int pictureSize;

    /** Depth maps of each object at random poses, besides those at the eight fixed ones. */
    @Parameter(property = "img3d.novelViews", defaultValue = "100")
    int novelViews;

    /** Points on each object's surface, spread evenly over its area, for testing. */
    @Parameter(property = "img3d.points", defaultValue = "16384")
    int points;

    /**
     * Shares of the objects to train on, to validate and to test with; training takes its own share only. An object's share
     * depends on its name and the seed alone; copies go with their original.
     */
    @Parameter(property = "img3d.split", defaultValue = "80,10,10")
    String split;

    /** Whether the goal fails if a mesh had to be skipped; all others are done first. */
    @Parameter(property = "img3d.failOnError", defaultValue = "false")
    boolean failOnError;

    /** Seed of every random draw: the same one gives the same dataset, byte for byte. */
    @Parameter(property = "img3d.seed", defaultValue = "1")
    long seed;

    @Override
    void work() throws InvalidParameter, WorkerException, MojoFailureException {
        requireFile(heldOut, "a text of names", "heldOut");
        Path folder = WritableFolder.prepare(folder(output, "img3d-data", "img3d-data"));

        var report = new GoalReport(getLog());
        answer(request(folder), jdk(), Optional.empty(), WorkerTuning.LONG_RUN, report);
        report.requireSuccess();
    }

    private Request request(Path folder) {
        return new Request.CreateDataset(
                meshes(data, heldOut),
                folder.toAbsolutePath(),
                new Request.Renderings(pictures, pictureSize, novelViews, points),
                split,
                failOnError,
                seed,
                threads);
    }
}
