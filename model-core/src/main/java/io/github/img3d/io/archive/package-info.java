/**
 * Folders and zips behind one interface, and files that appear only when they are complete.
 *
 * <p>Catalogues and zips need not be unpacked, and no file can reach beyond its folder.
 */
package io.github.img3d.io.archive;
