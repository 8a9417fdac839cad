/** The job that runs the check. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.books.internal;
