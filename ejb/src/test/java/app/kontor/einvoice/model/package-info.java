@NullMarked
package app.kontor.einvoice.model;

import org.jspecify.annotations.NullMarked;
