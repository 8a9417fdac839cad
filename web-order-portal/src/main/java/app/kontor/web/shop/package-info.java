/**
 * The shop front: home, catalogue, item, pictures and suggestions for buyers; customers and items
 * for staff. May use the roots of catalogue, ordering, party, stock and access.
 */
@NullMarked
package app.kontor.web.shop;

import org.jspecify.annotations.NullMarked;
