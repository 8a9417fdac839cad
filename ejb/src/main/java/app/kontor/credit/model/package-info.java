/** Accounts, decisions and holds, and the rule that says what an order may take of credit. */
@NullMarked
package app.kontor.credit.model;

import org.jspecify.annotations.NullMarked;
