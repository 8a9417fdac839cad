package app.kontor.pricing;

import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.RowOffer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** The prices that are agreed with one customer. */
@Dependent
public class AgreementList implements ListDefinition<Agreement> {
  public static final ListShape<Agreement> SHAPE =
      ListShape.<Agreement>named("agreements")
          .code("number", "prices.item", Agreement::itemNumber)
          .tight()
          .text("name", "common.name", Agreement::itemName)
          .quantity("from", "prices.from", Agreement::from)
          .money("price", "prices.price", Agreement::price)
          .quantity("price-for", "export.price-for", one -> one.price().baseQuantity())
          .text("currency", "common.currency", one -> one.price().currency())
          .text("valid", "prices.valid", AgreementList::valid)
          .status("status", "common.status", AgreementList::status)
          .text("note", "agreements.note", Agreement::note)
          .notOnPhones()
          .actions(
              RowOffer.<Agreement>command("end", "agreements.end", "pi-calendar-times")
                  .where(one -> one.state() == PriceListState.VALID)
                  .asking(one -> Phrase.of("agreements.end.sure", one.itemNumber())),
              RowOffer.<Agreement>command("remove", "action.remove", "pi-trash")
                  .asking(one -> Phrase.of("agreements.remove.sure", one.itemNumber())))
          .page(
              Audience.STAFF,
              "number",
              "name",
              "from",
              "price",
              "valid",
              "status",
              "note",
              "actions")
          .file(
              "number", "name", "from", "price", "price-for", "currency", "valid", "status", "note")
          .filter(FilterField.search("q", "office.price-list.q"))
          .build();

  private final Agreements agreements;

  @Inject
  public AgreementList(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public ListShape<Agreement> shape() {
    return SHAPE;
  }

  @Override
  public Page<Agreement> rows(FilterValues filter, PageRequest page) {
    return agreements.agreements(
        new PartnerNumber(filter.text("customer")), filter.text("q"), page);
  }

  private static Phrase valid(Agreement agreement) {
    LocalDate to = agreement.validTo();
    return to == null
        ? Phrase.of("prices.valid.from", agreement.validFrom())
        : Phrase.of("prices.valid.range", agreement.validFrom(), to);
  }

  private static Badge status(Agreement agreement) {
    return agreement.state() == PriceListState.VALID
        ? Badge.of(agreement.state(), "ok", "pi-check")
        : Badge.of(agreement.state(), "neutral", "pi-clock");
  }
}
