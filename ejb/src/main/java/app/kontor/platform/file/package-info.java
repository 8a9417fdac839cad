/** Files of people: their limits, and the store that keeps them. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.file;
