/** The check of all stored data against the rules it must keep. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.books;
