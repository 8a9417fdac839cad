/** The steps of all capabilities, found and asked. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.setup.internal;
