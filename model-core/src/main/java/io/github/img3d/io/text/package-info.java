/** Words, numbers and lines of formats that are text. */
package io.github.img3d.io.text;
