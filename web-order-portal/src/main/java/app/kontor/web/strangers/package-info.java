/**
 * What people who have not signed in, and search engines, see of a shop: pages, structured data,
 * site map and feeds. May use the roots of catalogue, ordering, party, stock and access.
 */
@NullMarked
package app.kontor.web.strangers;

import org.jspecify.annotations.NullMarked;
