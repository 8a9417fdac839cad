/** Fonts for papers, and how letters are set with them. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.font;
