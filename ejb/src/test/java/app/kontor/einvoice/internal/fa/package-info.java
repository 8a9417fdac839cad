@NullMarked
package app.kontor.einvoice.internal.fa;

import org.jspecify.annotations.NullMarked;
