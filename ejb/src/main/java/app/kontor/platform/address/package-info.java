/** Addresses of people and of this installation in mail and web. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.address;
