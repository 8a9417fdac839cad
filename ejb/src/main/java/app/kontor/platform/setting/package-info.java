/** Settings of a seller: typed keys with a default. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.setting;
