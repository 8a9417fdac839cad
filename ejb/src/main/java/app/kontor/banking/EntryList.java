package app.kontor.banking;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterChoice;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.RowOffer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;

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
          .actions(
              RowOffer.<EntryView>command("accept", "office.banking.entries.accept", "pi-check")
                  .where(entry -> !entry.proposals().isEmpty() && !entry.pending()),
              opening("choose", "office.banking.entries.choose")
                  .where(entry -> entry.work() == EntryWork.WAITING),
              opening("details", "action.details")
                  .where(entry -> entry.work() != EntryWork.WAITING))
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
          .filter(
              FilterField.search("q", "office.banking.entries.search"),
              FilterField.choice("work", "common.status", null).offering(works()).filteringAtOnce())
          .marked(EntryView::reference)
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

  @Override
  public Map<String, String> usual() {
    return Map.of("work", EntryWork.WAITING.name());
  }

  private static RowOffer<EntryView> opening(String key, String label) {
    return RowOffer.opening(key, label, "", "entry", EntryView::reference);
  }

  private static FilterChoice[] works() {
    Stream<FilterChoice> works =
        Stream.of(
                EntryWork.WAITING,
                EntryWork.SETTLED,
                EntryWork.ON_ACCOUNT,
                EntryWork.IGNORED,
                EntryWork.RETURNED,
                EntryWork.NOT_NEEDED)
            .map(FilterChoice::of);
    return Stream.concat(works, Stream.of(new FilterChoice(ALL, Phrase.of("common.all"))))
        .toArray(FilterChoice[]::new);
  }

  /** Which entries are asked for; without a word of the work, what waits. */
  private static EntryFilter filter(FilterValues asked) {
    String work = asked.text("work");
    EntryWork wanted =
        work.isEmpty()
            ? EntryWork.WAITING
            : work.equals(ALL) ? null : asked.constant("work", EntryWork.class);
    return new EntryFilter(wanted, asked.text("q"), null, null, false);
  }
}
