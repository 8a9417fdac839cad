/** Transactions, the one read of a page, and reference data kept between them. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.transaction;
