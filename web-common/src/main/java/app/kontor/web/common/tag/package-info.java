/**
 * The components behind the {@code k:} tags, with their rendering. Values come in from beans, words
 * from {@code page}, rows of lists from {@code list}; knows no business capability.
 */
@NullMarked
package app.kontor.web.common.tag;

import org.jspecify.annotations.NullMarked;
