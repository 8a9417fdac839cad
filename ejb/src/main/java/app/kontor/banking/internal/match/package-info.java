/**
 * Finds what a payment pays: reads references out of what the payer wrote, weighs them with who
 * paid and how much, and decides between booking, proposing and leaving alone. Pure rules over
 * {@code money} and the records of {@code billing}; no persistence, no framework. Entry point:
 * {@link app.kontor.banking.internal.match.Matcher}.
 */
@NullMarked
package app.kontor.banking.internal.match;

import org.jspecify.annotations.NullMarked;
