@NullMarked
package app.kontor.einvoice.internal.ksef;

import org.jspecify.annotations.NullMarked;
