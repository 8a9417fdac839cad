package app.kontor.billing;

import app.kontor.money.Money;
import java.io.Serializable;

/**
 * What is to be paid in one currency.
 *
 * @param documents how many documents are open
 * @param overdue part of open that is past its due date
 */
public record OpenTotal(long documents, Money open, Money overdue) implements Serializable {}
