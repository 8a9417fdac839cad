/**
 * Secrets that the house has to know again, such as passwords of other systems: sealed in the
 * database, by a key that is not there. What only has to be recognised is hashed elsewhere.
 */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.secret;
