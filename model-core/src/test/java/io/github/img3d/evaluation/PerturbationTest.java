package io.github.img3d.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.image.Picture;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PerturbationTest {

    private static final int RED = 0xFFCC2200;

    private final Picture square = square();

    @ParameterizedTest
    @EnumSource(names = {"WHITE", "GREY", "COLOURED", "GRADIENT"})
    void aBackgroundHidesNothingOfTheObjectAndLeavesNothingTransparent(Perturbation perturbation) {
        var changed = perturbation.apply(square);

        assertThat(count(changed, RED)).isEqualTo(count(square, RED));
        assertThat(Arrays.stream(changed.argb()).allMatch(argb -> argb >>> 24 == 255))
                .isTrue();
    }

    @Test
    void halfTransparentPixelsAreMixedWithTheBackground() {
        var half = new Picture(1, 1, new int[] {0x80000000});

        assertThat(Perturbation.WHITE.apply(half).argb()).contains(0xFF7F7F7F);
    }

    @ParameterizedTest
    @EnumSource(names = {"TIGHT", "WIDE", "OFF_CENTRE"})
    void aCutMovesTheObjectOnly(Perturbation perturbation) {
        assertThat(count(perturbation.apply(square), RED)).isEqualTo(count(square, RED));
    }

    @Test
    void aTightCutTouchesTheObjectOnAllSides() {
        assertThat(Perturbation.TIGHT.apply(square)).usingRecursiveComparison().isEqualTo(filled(4, 6));
    }

    @Test
    void anEmptyPictureIsNotCut() {
        var empty = new Picture(3, 3, new int[9]);

        assertThat(Perturbation.TIGHT.apply(empty)).isSameAs(empty);
    }

    @Test
    void sizesAreHalvedAndDoubled() {
        assertThat(Perturbation.HALF.apply(square).width()).isEqualTo(8);
        assertThat(Perturbation.DOUBLE.apply(square).height()).isEqualTo(32);
        assertThat(Perturbation.HALF.apply(filled(1, 1)).width()).isEqualTo(1);
    }

    private static Picture square() {
        int[] argb = new int[16 * 16];
        for (int i = 0; i < argb.length; i++) {
            boolean inside = i % 16 >= 5 && i % 16 < 9 && i / 16 >= 3 && i / 16 < 9;
            argb[i] = inside ? RED : 0;
        }
        return new Picture(16, 16, argb);
    }

    private static Picture filled(int width, int height) {
        int[] argb = new int[width * height];
        Arrays.fill(argb, RED);
        return new Picture(width, height, argb);
    }

    private static long count(Picture picture, int colour) {
        return Arrays.stream(picture.argb()).filter(argb -> argb == colour).count();
    }
}
