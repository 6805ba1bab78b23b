/** The use cases, and the only door for users: a request in, a result out. */
package io.github.img3d.pipeline;
