/** What is computed, and on what: the same for both sides. */
package io.github.img3d.benchmark.task;
