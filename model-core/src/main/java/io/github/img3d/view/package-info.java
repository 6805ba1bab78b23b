/** What the stages hand each other: the surface as seen from several viewpoints. */
package io.github.img3d.view;
