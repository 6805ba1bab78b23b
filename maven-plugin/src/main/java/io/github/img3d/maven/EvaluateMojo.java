package io.github.img3d.maven;

import io.github.img3d.worker.client.Choice;
import io.github.img3d.worker.client.WorkerException;
import io.github.img3d.worker.client.WorkerTuning;
import io.github.img3d.worker.client.WritableFolder;
import io.github.img3d.worker.install.InvalidParameter;
import io.github.img3d.worker.protocol.Request;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Measure how good a model is, on meshes that it has not been trained on.
 *
 * <p>The output folder gets {@code index.html}, a page with the figures that shows each object's worst and best cloud
 * beside the truth, {@code side-by-side.html}, which shows every cloud beside its picture, and the figures as {@code
 * scores.md}, {@code scores.csv} and {@code scores.json}. Needs no project.
 */
@Mojo(name = "evaluate", requiresProject = false, threadSafe = true)
public final class EvaluateMojo extends WorkerMojo {

    /** The meshes to measure on, named as for {@code img3d:train}. */
    @Parameter(property = "img3d.data", required = true)
    String data;

    /** A file with the names, one a line, of the meshes to take. By default all. */
    @Parameter(property = "img3d.only")
    @Nullable
    File only;

    /**
     * The pictures to show the model: {@code renders}, 24 of each mesh from all around, {@code icons}, those that come
     * with the meshes (a catalogue's icons, or {@code chair.png} beside {@code chair.obj}), or both.
     */
    @Parameter(property = "img3d.inputs", defaultValue = "renders")
    List<String> inputs;

    /**
     * The meshes that the model was trained on, named as for {@code img3d:train}: their best single shape, a random one,
     * and the one nearest to the truth are scored beside the model.
     */
    @Parameter(property = "img3d.baseline")
    @Nullable
    String baseline;

    /** A file with the names, one a line, of catalogue models that were not trained on. */
    @Parameter(property = "img3d.heldOut")
    @Nullable
    File heldOut;

    /**
     * The folder to write to. By default {@code target/img3d-evaluation} of the project, or {@code img3d-evaluation} in
     * the current folder where there is no project.
     */
    @Parameter(property = "img3d.output")
    @Nullable
    File output;

    /** A trained model. By default the bundled one. */
    @Parameter(property = "img3d.model")
    @Nullable
    File model;

    /** A predicted point is kept where the mask's probability is above this. */
    @Parameter(property = "img3d.maskThreshold", defaultValue = "0.25")
    double maskThreshold;

    /** Whether to write the scores into the metadata of the model's file. */
    @Parameter(property = "img3d.writeScores", defaultValue = "false")
    boolean writeScores;

    @Override
    void work() throws InvalidParameter, WorkerException, MojoFailureException {
        requireFile(model, "a model as written by img3d:train", "model");
        requireFile(only, "a text of names", "only");
        requireFile(heldOut, "a text of names", "heldOut");
        if (writeScores && model == null) {
            throw new InvalidParameter("writeScores has no file to write to: name one with `model`");
        }
        var shown = Choice.of(Request.Inputs.class, "inputs", inputs);
        Path folder = WritableFolder.prepare(folder(output, "img3d-evaluation", "img3d-evaluation"));

        var report = new GoalReport(getLog());
        answer(request(shown, folder), WorkerTuning.LONG_RUN, report);
        report.requireSuccess();
    }

    private Request request(List<Request.Inputs> shown, Path folder) {
        return new Request.Evaluate(
                meshes(data, heldOut),
                path(only),
                shown,
                baseline,
                folder.toAbsolutePath(),
                writeScores,
                new Request.Model(path(model), maskThreshold),
                computer());
    }
}
