/** What is asked twice under one key is done once. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.once;
