/**
 * Lists that are kept as JSON in a column of banking's tables, because they are only ever read and
 * written as a whole: a record for each column. An empty text is an empty list.
 */
@NullMarked
package app.kontor.banking.internal.kept;

import org.jspecify.annotations.NullMarked;
