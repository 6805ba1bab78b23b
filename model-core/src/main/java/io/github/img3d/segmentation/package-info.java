/**
 * Segmentation: cutting an object out of its picture.
 *
 * <p>The object is told from its background by transparency, else by the colour of the picture's border, else by
 * {@link io.github.img3d.segmentation.GrabCut}, but never by a network of ours, so that nothing has to be downloaded or
 * licensed. Users who have a segmentation network can name it. GrabCut also completes an object that shares the
 * border's colour. It runs only there, because elsewhere it is the coarser method and fills gaps between thin parts. An
 * object in the colours of its clutter, which a person would recognise by its shape, is cut out badly.
 */
package io.github.img3d.segmentation;
