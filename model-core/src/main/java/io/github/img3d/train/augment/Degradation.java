package io.github.img3d.train.augment;

/** One thing that happens to a picture before a network sees it; it leaves all values in [0,1]. */
sealed interface Degradation permits Backdrop, Blur, Fringe, Jpeg, Noise, Reframing, Shadow {

    void apply(Film film);
}
