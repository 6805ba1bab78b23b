/** Our side: programs recorded as training and inference record them. */
package io.github.img3d.benchmark.ours;
