/** Shipping's beans, its repository and the drawing of waybills; nobody outside looks in here. */
@NullMarked
package app.kontor.shipping.internal;

import org.jspecify.annotations.NullMarked;
