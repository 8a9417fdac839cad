package app.kontor.banking;

import app.kontor.money.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A loaded statement in a list.
 *
 * @param balanceCheck AGREES, DISAGREES or NOT_POSSIBLE
 * @param chainBroken whether its opening balance is not the closing one of the statement before
 * @param ownAccount whether the account is the seller's; others are loaded but never booked
 * @param used how many entries of the whole file are allocated or otherwise decided upon
 */
public record StatementSummary(
    String fileName,
    String fileSha256,
    String format,
    String account,
    String currency,
    String number,
    @Nullable LocalDate date,
    @Nullable Money opening,
    @Nullable Money closing,
    String balanceCheck,
    boolean chainBroken,
    boolean ownAccount,
    int entriesNew,
    int entriesKnown,
    Instant loadedAt,
    String loadedBy,
    List<NoticeView> notices,
    int used)
    implements Serializable {
  public StatementSummary {
    notices = List.copyOf(notices);
  }
}
