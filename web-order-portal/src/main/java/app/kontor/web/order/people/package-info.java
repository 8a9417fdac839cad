/**
 * People and their roles: the administrator's and the company admin's pages. Uses {@code access}.
 */
@NullMarked
package app.kontor.web.order.people;

import org.jspecify.annotations.NullMarked;
