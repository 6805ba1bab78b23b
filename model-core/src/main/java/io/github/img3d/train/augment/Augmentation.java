package io.github.img3d.train.augment;

import io.github.img3d.image.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The changes to one cut-out picture before the network learns from it.
 *
 * @param recolouring of the object; a training that learns colours recolours the truth alike
 * @param degradations one after the other
 */
public record Augmentation(Recolouring recolouring, List<Degradation> degradations) {

    private static final double PHOTOGRAPH = 0.55;

    public Augmentation {
        degradations = List.copyOf(degradations);
    }

    public static Augmentation draw(SplittableRandom random) {
        var recolouring = Recolouring.draw(random);
        var degradations = new ArrayList<Degradation>();
        if (random.nextDouble() < 0.5) {
            degradations.add(Reframing.draw(random));
        }
        if (random.nextDouble() < PHOTOGRAPH) {
            photograph(degradations, random);
        }
        if (random.nextDouble() < 0.06) {
            degradations.add(Shadow.draw(random));
        }
        return new Augmentation(recolouring, degradations);
    }

    private static void photograph(List<Degradation> degradations, SplittableRandom random) {
        degradations.add(Backdrop.draw(random));
        if (random.nextDouble() < 0.5) {
            degradations.add(Blur.draw(random));
        }
        if (random.nextDouble() < 0.35) {
            degradations.add(Noise.draw(random));
        }
        if (random.nextDouble() < 0.4) {
            degradations.add(Jpeg.draw(random));
        }
        if (random.nextDouble() < 0.6) {
            degradations.add(Fringe.draw(random));
        }
    }

    /** Returns how the object moves in the picture. */
    public Reframing reframing() {
        return degradations.stream()
                .filter(Reframing.class::isInstance)
                .map(Reframing.class::cast)
                .findFirst()
                .orElse(Reframing.NONE);
    }

    /** Writes the picture as the network gets it, over white: {@code rgb [side,side,3]} in [0,1], from {@code offset}. */
    public void develop(Picture cutOut, float[] rgb, int offset) {
        var film = Film.of(cutOut);
        recolouring.apply(film.rgb(), 0, film.rgb().length, 1);
        degradations.forEach(degradation -> degradation.apply(film));
        film.overWhite(rgb, offset);
    }
}
