package io.github.img3d.train.augment;

/** A change of a picture before a network sees it; all values stay in [0,1]. */
sealed interface Degradation permits Backdrop, Blur, Fringe, Jpeg, Noise, Reframing, Shadow {

    void apply(Film film);
}
