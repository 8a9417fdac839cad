/** The one JSON library, found once. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.json;
