/** Pictures that materials are painted with, made small and each read once. */
package io.github.img3d.io.texture;
