/** The use cases of banking and how entries are loaded, recognised again and matched. */
@NullMarked
package app.kontor.banking.internal;

import org.jspecify.annotations.NullMarked;
