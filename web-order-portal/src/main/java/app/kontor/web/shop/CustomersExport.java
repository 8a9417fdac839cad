package app.kontor.web.shop;

import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import app.kontor.web.common.export.Column;
import app.kontor.web.common.export.ListExport;
import app.kontor.web.common.export.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Customers as a file. */
@Dependent
public class CustomersExport implements ListExport<Partner> {
  @Inject private Parties parties;

  @Override
  public String name() {
    return "customers";
  }

  @Override
  public List<Column<Partner>> columns() {
    return List.of(
        new Column<>("common.number", Partner::number),
        new Column<>("common.name", Partner::name),
        new Column<>("export.addition", partner -> partner.address().addition()),
        new Column<>("export.street", partner -> partner.address().streetLine()),
        new Column<>("export.postcode", partner -> partner.address().postcode()),
        new Column<>("office.customers.city", partner -> partner.address().city()),
        new Column<>("export.region", partner -> partner.address().region()),
        new Column<>("export.country", partner -> partner.address().country()),
        new Column<>("office.customers.vat", Partner::vatId),
        new Column<>("common.email", Partner::email),
        new Column<>("common.currency", Partner::currency),
        new Column<>("export.payment-days", Partner::paymentDays),
        new Column<>("export.active", Partner::active));
  }

  @Override
  public Page<Partner> rows(ListQuery query, PageRequest page) {
    return parties.list(query.text("q"), page);
  }
}
