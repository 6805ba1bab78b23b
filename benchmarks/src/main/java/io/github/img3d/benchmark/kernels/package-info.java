/** Single kernels under JMH: their rate, beside the machine's peak at that moment. */
package io.github.img3d.benchmark.kernels;
