/** The worker's process: how it is started, asked and listened to. */
package io.github.img3d.worker.client;
