/** Tests of this package. */
@org.jspecify.annotations.NullMarked
package app.kontor.billing.model;
