/**
 * The index in which items are searched: how texts are spelled, which words are forms of one
 * another, what a person's words may mean, and what is found. Nothing here asks the database; the
 * index is never the truth, only the order in which ids are shown.
 */
@NullMarked
package app.kontor.catalogue.internal.search;

import org.jspecify.annotations.NullMarked;
