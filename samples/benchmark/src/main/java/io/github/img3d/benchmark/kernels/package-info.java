/** Single kernels under JMH, with what they achieve beside what the machine can do at that moment. */
package io.github.img3d.benchmark.kernels;
