package app.kontor.web.order.office.banking;

import app.kontor.banking.Banking;
import app.kontor.banking.EntryView;
import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import app.kontor.web.common.export.Column;
import app.kontor.web.common.export.ListExport;
import app.kontor.web.common.export.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Account entries as a file. */
@Dependent
public class EntriesExport implements ListExport<EntryView> {
  @Inject private Banking banking;

  @Override
  public String name() {
    return "entries";
  }

  @Override
  public List<Column<EntryView>> columns() {
    return List.of(
        new Column<>("office.banking.entry.booked", EntryView::bookingDate),
        new Column<>("office.banking.entry.payer", EntryView::counterpartyName),
        new Column<>("export.payer-account", EntryView::counterpartyAccount),
        new Column<>("office.banking.entry.text", EntryView::remittance),
        new Column<>("common.amount", EntryView::amount),
        new Column<>("office.banking.entry.left", EntryView::left),
        new Column<>("office.banking.entry.written", EntryView::writtenOff),
        new Column<>("common.currency", entry -> entry.amount().currency()),
        new Column<>("common.status", EntryView::work),
        new Column<>("office.banking.entry.credited", EntryView::creditedTo),
        new Column<>("banking.account", EntryView::account),
        new Column<>("office.banking.entry.reference", EntryView::bankReference));
  }

  @Override
  public Page<EntryView> rows(ListQuery query, PageRequest page) {
    return banking.entries(EntriesPage.filter(query.text("work"), query.text("q")), page);
  }
}
