package app.kontor.party.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.party.VatId;
import app.kontor.platform.data.Rows;
import app.kontor.platform.find.Finder;
import app.kontor.platform.find.Found;
import app.kontor.platform.find.FoundAt;
import app.kontor.platform.find.Sought;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Customers by number, by one of the first words of their name, by VAT id with and without its
 * country, by mail address and telephone. Native, because each way is the beginning of another
 * index, and few columns are shown.
 */
@Dependent
public class CustomerFinder implements Finder {
  /** Digits of a telephone number that are kept: the same with and without a country. */
  private static final int PHONE_DIGITS = 9;

  /** Fewer digits of a telephone number fit too many. */
  private static final int SHORTEST_PHONE = 4;

  private static final Pattern PHONE = Pattern.compile("[+(]?[\\d (/.)-]+");

  /** Dialled before a number and not a part of what is kept. */
  private static final Pattern TRUNK = Pattern.compile("^0+");

  private static final String NOBODY = "?";

  private static final String FOUND =
      "SELECT p.number, p.name, p.city, p.vat_id, p.email, p.phone, p.phone_digits, p.active FROM ("
          + "(SELECT id FROM partner FORCE INDEX (partner_plain_number) WHERE seller_id = ?1 AND"
          + " plain_number LIKE ?2 ORDER BY plain_number LIMIT 6) UNION"
          + " (SELECT id FROM partner FORCE INDEX (partner_name) WHERE seller_id = ?1 AND name LIKE"
          + " ?3 ORDER BY name LIMIT 6) UNION"
          + " (SELECT id FROM partner FORCE INDEX (partner_name_second) WHERE seller_id = ?1 AND"
          + " name_second LIKE ?3 ORDER BY name_second LIMIT 6) UNION"
          + " (SELECT id FROM partner FORCE INDEX (partner_name_third) WHERE seller_id = ?1 AND"
          + " name_third LIKE ?3 ORDER BY name_third LIMIT 6) UNION"
          + " (SELECT id FROM partner FORCE INDEX (partner_vat_id) WHERE seller_id = ?1 AND vat_id"
          + " LIKE ?4 ORDER BY vat_id LIMIT 6) UNION"
          + " (SELECT id FROM partner FORCE INDEX (partner_vat_number) WHERE seller_id = ?1 AND"
          + " vat_number LIKE ?4 ORDER BY vat_number LIMIT 6) UNION"
          + " (SELECT id FROM partner FORCE INDEX (partner_email) WHERE seller_id = ?1 AND email"
          + " LIKE ?3 ORDER BY email LIMIT 6) UNION"
          + " (SELECT id FROM partner FORCE INDEX (partner_phone) WHERE seller_id = ?1 AND"
          + " phone_digits LIKE ?5 ORDER BY phone_digits LIMIT 6)"
          + ") f JOIN partner p ON p.id = f.id ORDER BY p.active DESC, p.name, p.id";

  private final CurrentActor actor;

  @PersistenceContext private EntityManager em;

  @Inject
  public CustomerFinder(CurrentActor actor) {
    this.actor = actor;
  }

  @Override
  public String name() {
    return "customers";
  }

  @Override
  public int place() {
    return 20;
  }

  /** A company looks for no others. */
  @Override
  public Optional<FoundAt> at(Actor reader) {
    return reader.isStaff() && reader.may(Permission.PARTNER_VIEW)
        ? Optional.of(
            new FoundAt(
                "/orders/office/customer.xhtml?customer=", "/orders/office/customers.xhtml?q="))
        : Optional.empty();
  }

  @Override
  public List<Found> find(Sought sought) {
    String vatId = VatId.compact(sought.text());
    String phone = phone(sought.text());
    return sought.likeliest(
        Rows.list(
            em.createNativeQuery(FOUND)
                .setParameter(1, actor.get().sellerId())
                .setParameter(2, sought.numberBegins())
                .setParameter(3, sought.begins())
                .setParameter(4, vatId.isEmpty() ? NOBODY : Sought.of(vatId).begins())
                .setParameter(5, phone.isEmpty() ? NOBODY : phone + "%"),
            row -> found(row, sought, vatId, phone)));
  }

  private static Found found(Rows row, Sought sought, String vatId, String phone) {
    String number = row.text("number");
    String kept = row.textOrNull("vat_id");
    List<Object> details = new ArrayList<>(List.of(row.text("city")));
    if (kept != null) {
      details.add(VatId.readable(kept));
    }
    details.add(isPhone(row, phone) ? row.text("phone") : row.text("email"));
    return Found.of(number, row.text("name"), details, sought.is(number) || isVatId(kept, vatId));
  }

  private static boolean isPhone(Rows row, String phone) {
    String kept = row.textOrNull("phone_digits");
    return !phone.isEmpty() && kept != null && kept.startsWith(phone);
  }

  private static boolean isVatId(@Nullable String kept, String typed) {
    return kept != null
        && !typed.isEmpty()
        && (kept.equals(typed) || kept.length() > 2 && kept.substring(2).equals(typed));
  }

  /**
   * The digits of a telephone number as they are kept; empty for what is none. One that has a
   * country in front is found once it is typed to its end.
   */
  static String phone(String text) {
    if (!PHONE.matcher(text).matches()) {
      return "";
    }
    String digits = TRUNK.matcher(text.replaceAll("\\D", "")).replaceFirst("");
    if (digits.length() < SHORTEST_PHONE) {
      return "";
    }
    return digits.length() <= PHONE_DIGITS
        ? digits
        : digits.substring(digits.length() - PHONE_DIGITS);
  }
}
