package app.kontor.banking.internal;

import app.kontor.banking.EntryWork;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.platform.data.Rows;
import app.kontor.platform.find.Finder;
import app.kontor.platform.find.Found;
import app.kontor.platform.find.FoundAt;
import app.kontor.platform.find.Sought;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Entries of bank statements by their amount, the bank's reference and the payer's account. Native,
 * because each way is the beginning of another index, and few columns are shown.
 */
@Dependent
public class EntryFinder implements Finder {
  /** Two decimals, as amounts stand on statements, with thousands apart or not. */
  private static final Pattern AMOUNT =
      Pattern.compile("-?\\d{1,3}(?:[ .,\\u00a0\\u202f']?\\d{3}){0,3}[.,]\\d{2}");

  /** Fewer signs of an account fit everybody at the bank. */
  private static final int SHORTEST_ACCOUNT = 8;

  private static final String NONE = "?";

  private static final String FOUND =
      "SELECT e.reference, e.booking_date, e.amount, e.currency, e.counterparty_name,"
          + " e.bank_reference, e.work FROM ("
          + "(SELECT id FROM statement_entry FORCE INDEX (statement_entry_amount) WHERE seller_id ="
          + " ?1 AND amount = ?2 ORDER BY booking_date DESC LIMIT 6) UNION"
          + " (SELECT id FROM statement_entry FORCE INDEX (statement_entry_reference_of_bank) WHERE"
          + " seller_id = ?1 AND bank_reference LIKE ?3 ORDER BY bank_reference DESC LIMIT 6) UNION"
          + " (SELECT id FROM statement_entry FORCE INDEX (statement_entry_payer) WHERE seller_id ="
          + " ?1 AND counterparty_account LIKE ?4 ORDER BY counterparty_account DESC, booking_date"
          + " DESC LIMIT 6)"
          + ") f JOIN statement_entry e ON e.id = f.id ORDER BY e.booking_date DESC, e.id DESC";

  private final CurrentActor actor;

  @PersistenceContext private EntityManager em;

  @Inject
  public EntryFinder(CurrentActor actor) {
    this.actor = actor;
  }

  @Override
  public String name() {
    return "entries";
  }

  @Override
  public int place() {
    return 60;
  }

  @Override
  public Optional<FoundAt> at(Actor reader) {
    return reader.isStaff() && reader.may(Permission.BANKING)
        ? Optional.of(
            new FoundAt(
                "/orders/office/banking/entry.xhtml?entry=",
                "/orders/office/banking/entries.xhtml?work=ALL&q="))
        : Optional.empty();
  }

  @Override
  public List<Found> find(Sought sought) {
    return sought.likeliest(
        Rows.list(
            em.createNativeQuery(FOUND)
                .setParameter(1, actor.get().sellerId())
                .setParameter(2, amount(sought.text()))
                .setParameter(3, sought.begins())
                .setParameter(
                    4, sought.key().length() < SHORTEST_ACCOUNT ? NONE : sought.numberBegins()),
            row -> found(row, sought)));
  }

  /** An amount is never exact: several may have paid the same. */
  private static Found found(Rows row, Sought sought) {
    String reference = row.text("bank_reference");
    return Found.of(
            reference,
            row.text("counterparty_name"),
            List.of(
                Money.of(row.decimal("amount"), Currencies.of(row.text("currency"))),
                row.date("booking_date"),
                EntryWork.valueOf(row.text("work"))),
            sought.is(reference))
        .openedBy(row.text("reference"));
  }

  /** The amount that was typed; null for what is none, which no entry has. */
  static @Nullable BigDecimal amount(String text) {
    if (!AMOUNT.matcher(text).matches()) {
      return null;
    }
    int mark = text.length() - 3;
    return new BigDecimal(
        String.format(
            Locale.ROOT,
            "%s.%s",
            text.substring(0, mark).replaceAll("[^\\d-]", ""),
            text.substring(mark + 1)));
  }
}
