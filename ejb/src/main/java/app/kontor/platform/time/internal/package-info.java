/** The clock that is injected. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.time.internal;
