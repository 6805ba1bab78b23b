/** The surface as seen from several viewpoints, which generation, fusion and figures hand each other. */
package io.github.img3d.view;
