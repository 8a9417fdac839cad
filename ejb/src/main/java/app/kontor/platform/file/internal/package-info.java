/** The folder of content-addressed files. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.file.internal;
