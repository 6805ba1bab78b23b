/** Tasks and their inputs, the same for both sides. */
package io.github.img3d.benchmark.task;
