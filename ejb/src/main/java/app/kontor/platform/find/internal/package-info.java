/** Asks the kinds of all capabilities one after the other. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.find.internal;
