package app.kontor.banking.internal.statement;

import app.kontor.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The balance of an account at a date (camt CashBalance).
 *
 * @param amount negative when the account is overdrawn
 * @param date null where the bank gives none
 * @param intermediate whether it only bridges two pages of one statement ({@code 60M}, {@code 62M},
 *     {@code ITBD})
 */
public record Balance(Money amount, @Nullable LocalDate date, boolean intermediate) {}
