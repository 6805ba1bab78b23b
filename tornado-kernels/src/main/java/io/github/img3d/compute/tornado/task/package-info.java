/** Launches as TornadoVM tasks: each case of a sealed launch with its plain kernel and that kernel's arguments. */
package io.github.img3d.compute.tornado.task;
