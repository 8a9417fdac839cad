package app.kontor.banking;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Entries of bank statements, and what is to be done about them. */
@Dependent
public class EntryList implements ListDefinition<EntryView> {
  /** The filter's word for entries whatever their work. */
  public static final String ALL = "ALL";

  public static final ListShape<EntryView> SHAPE =
      ListShape.<EntryView>named("entries")
          .link(
              "booked",
              "office.banking.entry.booked",
              EntryView::bookingDate,
              "entry",
              EntryView::reference)
          .text("payer", "office.banking.entry.payer", EntryView::counterpartyName)
          .code("payer-account", "export.payer-account", EntryView::counterpartyAccount)
          .text("text", "office.banking.entry.text", EntryView::remittance)
          .money("amount", "common.amount", EntryView::amount)
          .money("left", "office.banking.entry.left", EntryView::left)
          .money("written-off", "office.banking.entry.written", EntryView::writtenOff)
          .text("currency", "common.currency", entry -> entry.amount().currency())
          .status("work", "common.status", EntryView::work)
          .text("credited-to", "office.banking.entry.credited", EntryView::creditedTo)
          .code("account", "banking.account", EntryView::account)
          .text("bank-reference", "office.banking.entry.reference", EntryView::bankReference)
          .text("proposal", "office.banking.entries.proposal", EntryView::proposals)
          .actions()
          .page(
              Audience.STAFF,
              ListCell.of("booked").labelled("common.date"),
              ListCell.of("payer").labelled("office.banking.entries.payer"),
              ListCell.of("amount"),
              ListCell.of("proposal"),
              ListCell.of("actions"))
          .file(
              "booked",
              "payer",
              "payer-account",
              "text",
              "amount",
              "left",
              "written-off",
              "currency",
              "work",
              "credited-to",
              "account",
              "bank-reference")
          .build();

  private final Banking banking;

  @Inject
  public EntryList(Banking banking) {
    this.banking = banking;
  }

  @Override
  public ListShape<EntryView> shape() {
    return SHAPE;
  }

  @Override
  public Page<EntryView> rows(FilterValues filter, PageRequest page) {
    return banking.entries(filter(filter), page);
  }

  /** Which entries are asked for; without a word of the work, what waits. */
  public static EntryFilter filter(FilterValues asked) {
    String work = asked.text("work");
    EntryWork wanted =
        work.isEmpty()
            ? EntryWork.WAITING
            : work.equals(ALL) ? null : asked.constant("work", EntryWork.class);
    return new EntryFilter(wanted, asked.text("q"), null, null, false);
  }
}
