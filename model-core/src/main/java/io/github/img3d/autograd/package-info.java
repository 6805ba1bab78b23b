/**
 * Records a computation as launches, and its gradient as more launches in the opposite order.
 *
 * <p>Nothing is computed while recording: the tape yields a program that a backend replays. Values cannot
 * steer the recording, as in a loop that stops when a loss is small.
 */
package io.github.img3d.autograd;
