package io.github.img3d.pipeline;

import io.github.img3d.dataset.Dataset;
import io.github.img3d.dataset.DatasetSpec;
import io.github.img3d.dataset.HeldOut;
import io.github.img3d.figure.ContactSheet;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.source.Split;
import io.github.img3d.source.SplitRatios;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Renders meshes into a data set to train and test with. */
public final class DatasetCreation {

    /**
     * @param data meshes, as for {@link Training.Request}
     * @param heldOut as for {@link Training.Request}
     * @param output the data set's folder; what it holds of the same meshes is kept
     * @param pictures of each object
     * @param pictureSize pixels along a picture's side
     * @param novelViews depth maps of each object at random poses
     * @param points on each object's surface
     * @param split ratios of training, validation and test, such as {@code 80,10,10}
     * @param failOnError whether a mesh that was skipped is an error, after all others are done
     * @param seed of every random draw
     * @param threads 0 takes one a core
     */
    public record Request(
            String data,
            Path heldOut,
            Path output,
            int pictures,
            int pictureSize,
            int novelViews,
            int points,
            String split,
            boolean failOnError,
            long seed,
            int threads) {}

    /**
     * What is in the folder now.
     *
     * @param written objects that were made
     * @param kept objects that were there
     * @param skipped meshes that are not in the data set
     * @param train objects to train on, as those to validate and to test with
     */
    public record Result(Path folder, int written, int kept, int skipped, int train, int validation, int test) {}

    private DatasetCreation() {}

    /**
     * Renders what is not there yet, and {@code preview.png} to look at.
     *
     * @param progress gets a line every few seconds
     * @param warnings gets a line for each mesh that is skipped, and each file that is made anew, and one if names to
     *     hold out are of no mesh
     * @throws InvalidRequest if data or output cannot be had, or a mesh was skipped that must not be
     */
    public static Result run(Request request, Consumer<String> progress, Consumer<String> warnings) {
        try {
            var spec = new DatasetSpec(
                    request.pictures(), request.pictureSize(), request.novelViews(), request.points(), request.seed());
            var ratios = SplitRatios.parse(request.split());
            var rendering = new MeshRendering(request.output(), spec, ratios, request.threads());
            var meshes = HeldOut.of(request.heldOut()).without(request.data(), request.seed(), ratios, warnings);
            OutputFolder.make(request.output());
            var report = rendering.of(meshes, progress, warnings);
            var dataset = Dataset.open(request.output());
            new ContactSheet(dataset).write(request.output().resolve("preview.png"));
            requireAll(report, request);
            return result(request.output(), report, dataset);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }

    private static void requireAll(RenderingReport report, Request request) {
        var skipped = report.skipped();
        if (request.failOnError() && !skipped.isEmpty()) {
            int all = report.written() + report.kept() + skipped.size();
            throw new InvalidRequest(skipped.size() + " of " + all + " meshes were skipped, the first is "
                    + skipped.getFirst().reason() + ": mend them or leave out `failOnError`");
        }
    }

    private static Result result(Path folder, RenderingReport report, Dataset dataset) {
        return new Result(
                folder,
                report.written(),
                report.kept(),
                report.skipped().size(),
                dataset.only(Split.TRAIN).size(),
                dataset.only(Split.VALIDATION).size(),
                dataset.only(Split.TEST).size());
    }
}
