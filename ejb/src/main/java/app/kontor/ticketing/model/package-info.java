/** The ticket with its messages and files, and the rules of its life cycle. */
@NullMarked
package app.kontor.ticketing.model;

import org.jspecify.annotations.NullMarked;
