/**
 * Files of networks: our own, the PyTorch port's, and ONNX.
 *
 * <p>{@link io.github.img3d.model.ModelFile} reads the first two. Same model, same bytes: no file carries a date, and
 * maps are written in the order of their keys.
 */
package io.github.img3d.model;
