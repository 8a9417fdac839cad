/** Languages, countries, and figures and dates as a reader writes them. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.language;
