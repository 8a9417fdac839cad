/** Kept keys and their results. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.once.internal;
