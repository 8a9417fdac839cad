/**
 * What every capability stands on: refusals, clock, number series, settings, file store, outbox,
 * jobs, idempotency ({@link app.kontor.platform.once.Once}) and paging. May use {@code money} and {@code
 * measure}; knows no business term above them.
 */
@NullMarked
package app.kontor.platform;

import org.jspecify.annotations.NullMarked;
