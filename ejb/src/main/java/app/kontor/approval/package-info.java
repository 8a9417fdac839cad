/**
 * What people of a customer may order by themselves, and what they ask others of the company for.
 * Stands above {@code ordering}, whose events it observes: an order beyond a limit is refused where
 * it is placed, whichever way it came. May use {@code ordering} and below.
 */
@NullMarked
package app.kontor.approval;

import org.jspecify.annotations.NullMarked;
