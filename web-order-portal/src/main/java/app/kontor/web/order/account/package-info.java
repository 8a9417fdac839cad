/** The buyer's account: documents of the own company. Uses capability roots and the shell. */
@NullMarked
package app.kontor.web.order.account;

import org.jspecify.annotations.NullMarked;
