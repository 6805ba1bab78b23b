package io.github.img3d.maven;

import io.github.img3d.worker.client.Choice;
import io.github.img3d.worker.client.WorkerException;
import io.github.img3d.worker.client.WorkerTuning;
import io.github.img3d.worker.client.WritableFolder;
import io.github.img3d.worker.install.InvalidParameter;
import io.github.img3d.worker.protocol.Request;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Train a model on meshes, or go on where a training stopped.
 *
 * <p>The output folder gets checkpoints, {@code loss.csv}, and in the end {@code model.safetensors} for
 * {@code img3d:reconstruct -Dimg3d.model}. Needs no project.
 */
@Mojo(name = "train", requiresProject = false, threadSafe = true)
public final class TrainMojo extends WorkerMojo {

    /**
     * The meshes to learn from, several parts separated by commas. A part is {@code seats:<count>} for procedural seats
     * (also {@code tables:}, {@code beds:}, {@code cabinets:}, {@code lamps:}), a mesh (OBJ, glTF, STL, PLY or OFF), a zip
     * of meshes or catalogues, a {@code .sh3f} catalogue (its seats, or another family of its pieces if {@code tables:} or
     * the like stands before the path), a folder of any of these, or the folder of a rendered dataset. {@code zup:} before
     * a path says that its meshes are Z up. {@code *4} behind a part adds copies in other proportions, four of each mesh in
     * all; with {@code mixed:} before the part, the four stand on legs of the part's other seats.
     */
    @Parameter(property = "img3d.data", defaultValue = "seats:2000")
    String data;

    /**
     * A file with the names, one a line, of catalogue models to leave out. A dataset that was rendered with one of them is
     * refused.
     */
    @Parameter(property = "img3d.heldOut")
    @Nullable
    File heldOut;

    /**
     * Meshes of things of other kinds, named as in {@code img3d.data}, from which the model learns to tell the kinds that
     * it knows; {@code others:} before a catalogue's path takes what is no furniture. By default none, and confidence says
     * little.
     */
    @Parameter(property = "img3d.others")
    @Nullable
    String others;

    /**
     * The folder of the dataset, checkpoint, {@code loss.csv} and {@code model.safetensors}; a training resumes from there.
     * By default {@code target/img3d} of the project, or {@code img3d} in the current folder where there is no project.
     */
    @Parameter(property = "img3d.output")
    @Nullable
    File output;

    /** A trained model, or weights of the PyTorch port, to start from. By default fresh weights. */
    @Parameter(property = "img3d.startFrom")
    @Nullable
    File startFrom;

    /**
     * The network: {@code small} (2.6 million parameters), {@code medium} (7.9, the bundled model's), {@code large} (21), or
     * {@code original} (24, the paper's, with two layers more). By default that of {@code img3d.startFrom}, else
     * {@code small}. A network that is larger than that of {@code img3d.startFrom} and has as many layers starts as a
     * widened copy, which computes the same and can learn more.
     */
    @Parameter(property = "img3d.network")
    @Nullable
    String network;

    /**
     * Weight of the colours' loss beside that of shapes. Above 0 the model learns colours, too, and its clouds come out
     * coloured on all sides. {@code img3d.startFrom} may name a model without colours; one with colours loses them at 0.
     */
    @Parameter(property = "img3d.colourWeight", defaultValue = "0")
    double colourWeight;

    /** Steps of the first stage, on the fixed views. */
    @Parameter(property = "img3d.fixedViewSteps", defaultValue = "10000")
    int fixedViewSteps;

    /** Steps of the second stage, through fusion and rendering. */
    @Parameter(property = "img3d.novelViewSteps", defaultValue = "500")
    int novelViewSteps;

    /**
     * Steps of the stage in which the model learns the picture's own view: the surfaces that its pixels see, their colours,
     * and the camera. What the other stages learnt stays as it is.
     */
    @Parameter(property = "img3d.ownViewSteps", defaultValue = "0")
    int ownViewSteps;

    /** Pixels along a side of the own view: 64, or 128 for finer parts in about three times the time a step. */
    @Parameter(property = "img3d.ownViewSize", defaultValue = "64")
    int ownViewSize;

    /** Pictures a step. */
    @Parameter(property = "img3d.batch", defaultValue = "16")
    int batch;

    /** The learning rate of the first stage and of the own view's; the second stage takes a tenth of it. */
    @Parameter(property = "img3d.learningRate", defaultValue = "0.003")
    double learningRate;

    /** Weight of the first stage's depths beside its masks; 1 is the published value. */
    @Parameter(property = "img3d.depthWeight", defaultValue = "5")
    double depthWeight;

    /**
     * The pixels whose depths count in the first stage: {@code object}, those that the object covers, or
     * {@code predicted}, those that the network draws, the published way.
     */
    @Parameter(property = "img3d.countedPixels", defaultValue = "object")
    String countedPixels;

    /**
     * Weight of the distances between cloud and true surface, both ways, beside the views in the first stage. 0 learns from
     * views alone, the published way, and takes a quarter less time a step.
     */
    @Parameter(property = "img3d.surfaceWeight", defaultValue = "500")
    double surfaceWeight;

    /**
     * Treatment of points that fall on the same pixel in the second stage: {@code summed}, the published way, or
     * {@code nearest}, where the nearest point wins.
     */
    @Parameter(property = "img3d.collisions", defaultValue = "summed")
    String collisions;

    /**
     * The optimizer: {@code adam}, or {@code sgd} for gradient descent with momentum, which the paper's own loop uses. Losses
     * are sums over pixels, so that {@code sgd} takes a far lower {@code img3d.learningRate}: about a millionth.
     */
    @Parameter(property = "img3d.optimizer", defaultValue = "adam")
    String optimizer;

    /** Momentum of {@code sgd}, from 0 to less than 1. */
    @Parameter(property = "img3d.momentum", defaultValue = "0.9")
    double momentum;

    /** Weight decay: the part of a weight that is added to its gradient. */
    @Parameter(property = "img3d.weightDecay", defaultValue = "0")
    double weightDecay;

    /**
     * Precision of the model's file: {@code full}, {@code half} for half the size, or {@code compact} for a third, with 8 bits
     * a weight in large fully connected layers.
     */
    @Parameter(property = "img3d.precision", defaultValue = "full")
    String precision;

    /** Seed of every random draw: the same one gives the same model, byte for byte. */
    @Parameter(property = "img3d.seed", defaultValue = "1")
    long seed;

    @Override
    void work() throws InvalidParameter, WorkerException, MojoFailureException {
        require(batch > 0, "batch", batch, "1 or more");
        require(learningRate > 0, "learningRate", learningRate, "more than 0");
        require(colourWeight >= 0, "colourWeight", colourWeight, "0 or more");
        require(fixedViewSteps >= 0, "fixedViewSteps", fixedViewSteps, "0 or more");
        require(novelViewSteps >= 0, "novelViewSteps", novelViewSteps, "0 or more");
        require(ownViewSteps >= 0, "ownViewSteps", ownViewSteps, "0 or more");
        require(ownViewSize == 64 || ownViewSize == 128, "ownViewSize", ownViewSize, "64 or 128");
        require(depthWeight >= 0, "depthWeight", depthWeight, "0 or more");
        require(surfaceWeight >= 0, "surfaceWeight", surfaceWeight, "0 or more");
        require(momentum >= 0 && momentum < 1, "momentum", momentum, "from 0 to less than 1");
        require(weightDecay >= 0, "weightDecay", weightDecay, "0 or more");
        requireFile(heldOut, "a text of names", "heldOut");
        requireFile(startFrom, "a model as written by img3d:train", "startFrom");
        var recipe = recipe();
        var start = new Request.Start(
                path(startFrom), network == null ? null : Choice.of(Request.Network.class, "network", network));
        var filePrecision = Choice.of(Request.Precision.class, "precision", precision);
        Path folder = WritableFolder.prepare(folder(output, "img3d", "img3d")).toAbsolutePath();
        var request = new Request.Train(
                meshes(data, heldOut), others, folder, start, recipe, filePrecision, seed, computer());

        var report = new GoalReport(getLog());
        answer(request, WorkerTuning.LONG_RUN, report);
        report.requireSuccess();
    }

    private Request.Recipe recipe() throws InvalidParameter {
        var fixedViews = new Request.Recipe.FixedViews(
                fixedViewSteps,
                depthWeight,
                Choice.of(Request.Recipe.CountedPixels.class, "countedPixels", countedPixels),
                surfaceWeight);
        var novelViews = new Request.Recipe.NovelViews(
                novelViewSteps, Choice.of(Request.Recipe.Collisions.class, "collisions", collisions));
        var ownView = new Request.Recipe.OwnView(ownViewSteps, ownViewSize);
        var descent = new Request.Recipe.Descent(
                Choice.of(Request.Recipe.Optimizer.class, "optimizer", optimizer), learningRate, momentum, weightDecay);
        return new Request.Recipe(batch, descent, colourWeight, fixedViews, novelViews, ownView);
    }

    private static void require(boolean valid, String name, Number value, String expected) throws InvalidParameter {
        if (!valid) {
            throw new InvalidParameter(name + " " + value + ", expected " + expected + ": correct `" + name + "`");
        }
    }
}
