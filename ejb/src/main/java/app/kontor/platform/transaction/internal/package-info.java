/** How isolation is asked of the database. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.transaction.internal;
