package app.kontor.party;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterChoice;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers of the seller, by number, name, city or VAT id. */
@Dependent
public class CustomerList implements ListDefinition<Partner> {
  public static final ListShape<Partner> SHAPE =
      ListShape.<Partner>named("customers")
          .link("number", "common.number", Partner::number, "customer")
          .text("name", "common.name", Partner::name)
          .text("addition", "export.addition", partner -> partner.address().addition())
          .text("street", "export.street", partner -> partner.address().streetLine())
          .text("postcode", "export.postcode", partner -> partner.address().postcode())
          .text("city", "office.customers.city", partner -> partner.address().city())
          .text("region", "export.region", partner -> partner.address().region())
          .text("country", "export.country", partner -> partner.address().country())
          .text("place", "office.customers.city", CustomerList::place)
          .code("vat-id", "office.customers.vat", Partner::vatId)
          .code("vat-id-grouped", "office.customers.vat", CustomerList::groupedVatId)
          .notOnPhones()
          .text("email", "common.email", Partner::email)
          .text("currency", "common.currency", Partner::currency)
          .number("payment-days", "export.payment-days", Partner::paymentDays)
          .text("terms", "office.customers.terms", CustomerList::terms)
          .text("groups", "office.customers.groups", CustomerList::groups)
          .notOnPhones()
          .text("active", "export.active", Partner::active)
          .status("status", "common.status", CustomerList::status)
          .page(
              Audience.STAFF,
              "number",
              "name",
              "place",
              "vat-id-grouped",
              "currency",
              "terms",
              "groups",
              "status")
          .file(
              "number",
              "name",
              "addition",
              "street",
              "postcode",
              "city",
              "region",
              "country",
              "vat-id",
              "email",
              "currency",
              "payment-days",
              "groups",
              "active")
          .filter(
              FilterField.search("q", "office.customers.words"),
              FilterField.choice("group", "office.customers.group", "office.customers.group.any"))
          .build();

  private final Parties parties;
  private final CustomerGroups groups;

  @Inject
  public CustomerList(Parties parties, CustomerGroups groups) {
    this.parties = parties;
    this.groups = groups;
  }

  @Override
  public ListShape<Partner> shape() {
    return SHAPE;
  }

  @Override
  public Page<Partner> rows(FilterValues filter, PageRequest page) {
    return parties.customers(new CustomerFilter(filter.text("q"), filter.text("group")), page);
  }

  @Override
  public Map<String, List<FilterChoice>> choices() {
    return Map.of(
        "group",
        groups.groups().stream()
            .map(group -> new FilterChoice(group.code(), group.name()))
            .toList());
  }

  private static String groups(Partner partner) {
    return String.join(", ", partner.groups());
  }

  private static String place(Partner partner) {
    return partner.address().country() + " " + partner.address().city();
  }

  private static @Nullable Object groupedVatId(Partner partner) {
    String kept = partner.vatId();
    return kept == null ? null : VatId.readable(kept);
  }

  private static Phrase terms(Partner partner) {
    return partner.paymentDays() == 0
        ? Phrase.of("customer.terms.advance")
        : Phrase.of("customer.terms.days", partner.paymentDays());
  }

  private static Badge status(Partner partner) {
    return partner.active()
        ? Badge.of("DONE", "customer.active")
        : Badge.of("INACTIVE", "customer.inactive");
  }
}
