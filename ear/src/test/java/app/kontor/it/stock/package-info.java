/** Stock against the real database. */
package app.kontor.it.stock;
