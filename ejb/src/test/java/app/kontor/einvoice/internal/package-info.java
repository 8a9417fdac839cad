@NullMarked
package app.kontor.einvoice.internal;

import org.jspecify.annotations.NullMarked;
