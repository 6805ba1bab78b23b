package io.github.img3d.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        ReportFiles.write(Examples.report(), folder);
    }

    @Test
    void csvHasARowForEachPictureObjectCategoryAndBaselineWithLengthsAsMeasured() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("scores.csv")))
                .startsWith("inputs,level,name,category,picture,pictures,failures,"
                        + "shape,coverage,chamfer,fScoreAt1Percent,fScoreAt2Percent,outliers,voxelOverlap,"
                        + "precisionAt1Percent,recallAt1Percent,precisionAt2Percent,recallAt2Percent,"
                        + "outlineOverlapEstimatedCamera,outlineOverlapTrueCamera,cameraErrorDegrees,"
                        + "camerasAbove45Degrees,colourError,colourErrorSeen")
                .contains(
                        "renders,object,chair,chairs,,2,0,"
                                + "0.020000,0.040000,0.060000,0.250000,0.500000,0.125000,0.375000,"
                                + "0.200000,0.300000,0.400000,0.600000,"
                                + "0.750000,0.500000,60.000000,1.000000,0.125000,0.062500",
                        "renders,picture,stool,stools,0,1,1,"
                                + "0.300000,0.600000,0.900000,0.250000,0.500000,0.125000,0.375000,"
                                + "0.200000,0.300000,0.400000,0.600000,,,,,,")
                .anyMatch(line -> line.startsWith("renders,object,\"a|b, \"\"<script>&\",chairs,,2,0,0.04"))
                .anyMatch(line -> line.startsWith("renders,baseline,random,,,,,0.200000"))
                .anyMatch(line -> line.startsWith("renders,category,chairs,,,4,0,0.030000"))
                .hasSize(1 + 1 + 2 + 1 + 3 + 5);
    }

    @Test
    void markdownHasTheModelBesideTheBaselinesInHundredths() throws IOException {
        assertThat(Files.readString(folder.resolve("scores.md")))
                .startsWith("# model.safetensors on meshes\n")
                .contains("3 objects, 5 pictures, 1 without a cloud")
                .contains("| this model | 12.00 | 24.00 | 36.00 | 0.250 | 0.500 | 0.125 | 0.375 "
                        + "| 0.200 | 0.300 | 0.400 | 0.600 |")
                .contains("| chairs | 4 | 0.750 | 0.500 | 60.0° | 1.000 | 0.125 | 0.063 |")
                .contains("| stool | 1 | – | – | – | – | – | – |")
                .contains("| random | 20.00 | 40.00 | 60.00 |")
                .contains("| a\\|b, \"<script>& | chairs |")
                .contains("| white background | 3 | 1 | 2.00 | 3.00 |")
                .contains("- bad.obj: has no faces");
    }

    @Test
    void thePageEscapesNamesAndNeedsNoNetwork() throws IOException {
        assertThat(Files.readString(folder.resolve("index.html")))
                .doesNotContain("<script", "http")
                .contains("a|b, &quot;&lt;script&gt;&amp;", "no cloud: no &lt;object&gt;")
                .contains("src=\"images/renders-000-01-picture.png\"", "src=\"images/renders-002-00-clouds.png\"");
    }

    @Test
    void theWorstObjectIsShownFirst() throws IOException {
        String page = Files.readString(folder.resolve("index.html"));

        assertThat(page.indexOf("<b>stool</b>")).isPositive().isLessThan(page.indexOf("<b>chair</b>"));
    }

    @Test
    void everyPictureIsShownSideBySideBestFirst() throws IOException {
        assertThat(Files.readString(folder.resolve("index.html"))).contains("href=\"side-by-side.html\"");
        String page = Files.readString(folder.resolve("side-by-side.html"));

        assertThat(page)
                .doesNotContain("<script", "http")
                .contains("no cloud: no &lt;object&gt;", "outline IoU 0.750 (estimated camera) 0.500 (true camera)");
        assertThat(page.split("<figure>")).hasSize(1 + 5);
        assertThat(page.indexOf("renders-000-00-side")).isPositive().isLessThan(page.indexOf("renders-000-01-side"));
        assertThat(page.indexOf("renders-000-01-side")).isLessThan(page.indexOf("renders-001-00-side"));
        assertThat(page.indexOf("renders-001-01-side")).isLessThan(page.indexOf("renders-002-00-side"));
    }

    @Test
    void jsonHoldsTheMeans() throws IOException {
        var json = new JsonMapper().readTree(folder.resolve("scores.json").toFile());

        assertThat(json.at("/inputs/renders/shape").asDouble()).isEqualTo(0.12);
        assertThat(json.at("/inputs/renders/outlineOverlapTrueCamera").asDouble())
                .isEqualTo(0.5);
        assertThat(json.at("/inputs/renders/objectScores/stool").has("colourError"))
                .isFalse();
        assertThat(json.at("/inputs/renders/failures").asInt()).isEqualTo(1);
        assertThat(json.at("/inputs/renders/baselines/random/coverage").asDouble())
                .isEqualTo(0.4);
        assertThat(json.at("/inputs/renders/categories/chairs/objects").asInt()).isEqualTo(2);
        assertThat(json.at("/inputs/renders/objectScores/stool/chamfer").asDouble())
                .isEqualTo(0.9);
        assertThat(json.at("/inputs/renders/invariance/white background/mean").asDouble())
                .isEqualTo(0.02);
        assertThat(ReportFiles.brief(Examples.report()))
                .startsWith("{\"data\":\"meshes\",\"truthPoints\":8192,\"renders\":{\"objects\":3,")
                .doesNotContain("\n");
    }
}
