/** Codes that cameras read. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.code;
