/** What a caller is told when something cannot be done, and how failures are told apart. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.failure;
