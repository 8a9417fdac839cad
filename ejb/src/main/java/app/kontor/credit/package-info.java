/**
 * Customers' accounts: what they owe and since when, what lies on account for them, how much credit
 * they have, and the orders that wait for it. Reads what {@code billing} and {@code banking} have
 * published and keeps no second sum. Stands above them and observes {@code ordering}, so whichever
 * way an order comes, it is held to the credit of who is to pay for it.
 */
@NullMarked
package app.kontor.credit;

import org.jspecify.annotations.NullMarked;
