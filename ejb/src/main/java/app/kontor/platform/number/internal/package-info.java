/** Patterns and counters of number series. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.number.internal;
