/** DHL Parcel Poland. */
@NullMarked
package app.kontor.shipping.internal.carrier.dhl;

import org.jspecify.annotations.NullMarked;
