/** Numbers of documents in the server, with transactions that fail. */
@NullMarked
package app.kontor.it.billing;

import org.jspecify.annotations.NullMarked;
