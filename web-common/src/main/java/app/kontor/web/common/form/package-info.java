/**
 * What every form of the portals has: an address that keeps the page's query, a token that lets its
 * command through once, and a way back for what was typed when the page could not take it.
 */
@NullMarked
package app.kontor.web.common.form;

import org.jspecify.annotations.NullMarked;
