/** The clock, and its shift for demo and tests. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.time;
