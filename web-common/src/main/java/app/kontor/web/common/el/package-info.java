/**
 * How the expressions of pages find their values. Knows no page and no business capability; it is
 * there because a page asks some thousand times.
 */
@NullMarked
package app.kontor.web.common.el;

import org.jspecify.annotations.NullMarked;
