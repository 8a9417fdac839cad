package app.kontor.ordering.internal;

import app.kontor.ordering.EarlierTerms;
import app.kontor.ordering.EarlierTerms.Contact;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what was said with a customer's latest orders: a fixed number, however many there are. */
@Dependent
public class EarlierTermsRows {
  private static final int LOOKED_AT = 60;
  private static final int TOLD = 20;

  @PersistenceContext private EntityManager em;

  /** What was said with an order. */
  private record Said(
      boolean portal, @Nullable String reference, @Nullable String contact, String phone) {}

  /** Orders that came otherwise may be hidden from the customer's people, so they tell nothing. */
  EarlierTerms of(long partnerId) {
    List<Said> said =
        Rows.list(
                em.createNativeQuery(
                        "SELECT channel, buyer_reference, ship_contact, ship_phone FROM sales_order"
                            + " WHERE partner_id = ?1 ORDER BY placed_at DESC, id DESC LIMIT "
                            + LOOKED_AT)
                    .setParameter(1, partnerId),
                EarlierTermsRows::said)
            .stream()
            .filter(Said::portal)
            .toList();
    return new EarlierTerms(
        said.stream()
            .filter(one -> one.contact() != null)
            .map(one -> new Contact(Objects.requireNonNull(one.contact()), one.phone()))
            .distinct()
            .limit(TOLD)
            .toList(),
        said.stream().map(Said::reference).filter(Objects::nonNull).findFirst().orElse(null));
  }

  private static Said said(Rows row) {
    return new Said(
        row.text("channel").equals("PORTAL"),
        row.textOrNull("buyer_reference"),
        row.textOrNull("ship_contact"),
        Objects.toString(row.textOrNull("ship_phone"), ""));
  }
}
