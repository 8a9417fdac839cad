package app.kontor.banking;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted.
 *
 * @param work null for all
 * @param text part of name, remittance, account, document or order number; empty for all
 * @param creditsOnly whether to leave out money that went out
 */
public record EntryFilter(
    @Nullable EntryWork work,
    String text,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean creditsOnly)
    implements Serializable {

  public static EntryFilter waiting() {
    return new EntryFilter(EntryWork.WAITING, "", null, null, false);
  }

  public static EntryFilter all() {
    return new EntryFilter(null, "", null, null, false);
  }
}
