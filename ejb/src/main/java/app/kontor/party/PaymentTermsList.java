package app.kontor.party;

import app.kontor.gate.CurrentActor;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The seller's payment terms, in its order. */
@Dependent
public class PaymentTermsList implements ListDefinition<PaymentTermsList.Row> {
  public static final ListShape<Row> SHAPE =
      ListShape.<Row>named("payment-terms")
          .link("code", "payment-terms.code", row -> row.terms().code(), "terms")
          .text("name", "common.name", Row::name)
          .text("due", "payment-terms.due", PaymentTermsList::due)
          .text("discount", "payment-terms.discount", PaymentTermsList::discount)
          .text("users", "payment-terms.users", PaymentTermsList::users)
          .text("choice", "payment-terms.choice", PaymentTermsList::choice)
          .status("status", "common.status", PaymentTermsList::status)
          .page(Audience.STAFF, "code", "name", "due", "discount", "users", "choice", "status")
          .whole()
          .build();

  private final TermsOfPayment terms;
  private final Parties parties;
  private final CurrentActor actor;

  @Inject
  public PaymentTermsList(TermsOfPayment terms, Parties parties, CurrentActor actor) {
    this.terms = terms;
    this.parties = parties;
    this.actor = actor;
  }

  /**
   * Terms in the reader's language.
   *
   * @param standard whether they hold for all who have no others
   */
  public record Row(PaymentTerms terms, String name, boolean standard) {}

  @Override
  public ListShape<Row> shape() {
    return SHAPE;
  }

  @Override
  public Page<Row> rows(FilterValues filter, PageRequest page) {
    Locale reader = actor.get().language();
    Locale sellers = parties.seller().language();
    PaymentTermsBook book = terms.book();
    List<Row> all =
        book.all().stream()
            .map(one -> new Row(one, one.name(reader, sellers), one.equals(book.standard())))
            .toList();
    return new Page<>(all.stream().skip(page.offset()).limit(page.limit()).toList(), all.size());
  }

  private static Phrase due(Row row) {
    return row.terms().days() == 0
        ? Phrase.of("customer.terms.advance")
        : Phrase.of("customer.terms.days", row.terms().days());
  }

  private static @Nullable Object discount(Row row) {
    return row.terms().isDiscounted()
        ? Phrase.of(
            "payment-terms.discounted", row.terms().discountPercent(), row.terms().discountDays())
        : null;
  }

  private static @Nullable Object users(Row row) {
    return row.standard()
        ? Phrase.of("payment-terms.standard")
        : String.join(", ", row.terms().groups());
  }

  private static @Nullable Object choice(Row row) {
    return row.terms().choosable() ? Phrase.of("payment-terms.choosable") : null;
  }

  private static Badge status(Row row) {
    return row.terms().active()
        ? Badge.of("DONE", "payment-terms.active")
        : Badge.of("INACTIVE", "payment-terms.inactive");
  }
}
