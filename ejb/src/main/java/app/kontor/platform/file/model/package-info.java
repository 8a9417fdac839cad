/** Rows of stored files. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.file.model;
