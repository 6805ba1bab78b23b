/**
 * The files that builds write, read without the code that wrote them.
 *
 * <p>Integration tests ({@code src/it}) and the repository's own check of the quickstart share these readers. They follow
 * the formats' specifications and throw an {@link java.lang.AssertionError} that names the file and the fault.
 */
package io.github.img3d.maven.files;
