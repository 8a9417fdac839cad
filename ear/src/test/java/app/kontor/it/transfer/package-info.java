/** Files of master data in the server. */
@org.jspecify.annotations.NullMarked
package app.kontor.it.transfer;
