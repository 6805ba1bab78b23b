/** The formats of clouds and meshes, known by the endings of their files. */
package io.github.img3d.io.format;
