/** Migrations of the schema at the start. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.schema.internal;
