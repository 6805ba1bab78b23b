package io.github.img3d.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.img3d.io.archive.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;

/** Writing of reports: the same report gives the same bytes. */
public final class ReportFiles {

    /** Name of the page that shows clouds beside their pictures. */
    static final String SIDE_BY_SIDE = "side-by-side.html";

    private ReportFiles() {}

    /**
     * Writes {@code scores.csv}, {@code scores.md}, {@code scores.json}, {@code index.html} and {@value #SIDE_BY_SIDE}. The
     * pages' pictures must have been written to the names that {@link Illustration} gives.
     *
     * @return the page {@code index.html}
     * @throws IOException if a file cannot be written
     */
    public static Path write(EvaluationReport report, Path folder) throws IOException {
        write(folder.resolve("scores.csv"), new CsvReport(report).toString());
        write(folder.resolve("scores.md"), new MarkdownReport(report).toString());
        write(folder.resolve("scores.json"), new JsonReport(report).toString());
        write(folder.resolve(SIDE_BY_SIDE), new SideBySidePage(report).toString());
        Path page = folder.resolve("index.html");
        write(page, new HtmlReport(report).toString());
        return page;
    }

    /** Returns the report in one line of JSON, for a model's metadata. */
    public static String brief(EvaluationReport report) {
        return new JsonReport(report).brief();
    }

    private static void write(Path file, String text) throws IOException {
        AtomicFile.write(file, out -> out.write(text.getBytes(UTF_8)));
    }
}
