package app.kontor.transfer.internal.kind;

import app.kontor.gate.Permission;
import app.kontor.party.MarketZones;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerData;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Partners;
import app.kontor.party.PaymentTerms;
import app.kontor.party.TermsOfPayment;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import app.kontor.transfer.FieldChange;
import app.kontor.transfer.RowPlan;
import app.kontor.transfer.RowProblem;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.TransferSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Customers by number, with their registered address and terms. A new one gets the language of its
 * country and the currency of its zone where the file says none, and begins with its registered
 * address as the first to deliver to.
 */
@Dependent
public class CustomerKind implements TransferKind {
  static final String NUMBER = "partnerNumber";
  private static final String VAT_ID = "vatId";
  private static final String LANGUAGE = "partnerLanguage";
  private static final String CURRENCY = "partnerCurrency";
  private static final String PRICE_LIST = "priceList";
  private static final String PAYMENT_TERMS = "paymentTerms";
  private static final String ACTIVE = "active";

  private final Partners partners;
  private final Parties parties;
  private final MarketZones zones;
  private final TermsOfPayment payment;

  @Inject
  CustomerKind(Partners partners, Parties parties, MarketZones zones, TermsOfPayment payment) {
    this.partners = partners;
    this.parties = parties;
    this.zones = zones;
    this.payment = payment;
  }

  @Override
  public String key() {
    return "customers";
  }

  @Override
  public int place() {
    return 10;
  }

  @Override
  public Permission permission() {
    return Permission.PARTNER_MANAGE;
  }

  @Override
  public List<TransferField> fields() {
    List<TransferField> fields = new ArrayList<>();
    fields.add(TransferField.text(NUMBER, 20).needed());
    fields.add(TransferField.text(Postal.NAME, 120));
    fields.add(TransferField.text(VAT_ID, 40));
    fields.addAll(Postal.fields());
    fields.add(TransferField.text(LANGUAGE, 2));
    fields.add(TransferField.text(CURRENCY, 3));
    fields.add(TransferField.text(PRICE_LIST, 40));
    fields.add(TransferField.text(PAYMENT_TERMS, 20));
    fields.add(TransferField.flag(ACTIVE));
    return List.copyOf(fields);
  }

  @Override
  public List<RowPlan> plan(TransferSource source, List<SourceRow> rows) {
    Map<PartnerNumber, PartnerData> kept =
        partners.data(
            rows.stream()
                .map(row -> number(row, NUMBER))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    Map<SourceRow, PartnerData> wanted = new LinkedHashMap<>();
    for (SourceRow row : rows) {
      PartnerNumber number = number(row, NUMBER);
      if (number != null) {
        wanted.put(row, merged(row, number, kept.get(number)));
      }
    }
    Map<PartnerNumber, InvalidInput> refusals = partners.refusals(wanted.values());
    return rows.stream().map(row -> plan(source, row, wanted.get(row), kept, refusals)).toList();
  }

  /** The number that a row names, as numbers are written; null if it names none. */
  static @Nullable PartnerNumber number(SourceRow row, String field) {
    String said = row.text(field);
    return said == null ? null : new PartnerNumber(said.toUpperCase(Locale.ROOT));
  }

  private RowPlan plan(
      TransferSource source,
      SourceRow row,
      @Nullable PartnerData wanted,
      Map<PartnerNumber, PartnerData> kept,
      Map<PartnerNumber, InvalidInput> refusals) {
    if (wanted == null) {
      return RowPlan.refused(row.line(), "", RowProblem.of(NUMBER, "REQUIRED"));
    }
    String name = wanted.number().value();
    InvalidInput refusal = refusals.get(wanted.number());
    if (refusal != null) {
      return RowPlan.refused(row.line(), name, RowProblem.of(refusal));
    }
    PartnerData before = kept.get(wanted.number());
    return RowPlan.of(
        row.line(),
        name,
        before == null,
        changes(before, wanted),
        () -> {
          if (before == null) {
            partners.create(source.key(row), wanted);
          } else {
            partners.change(wanted);
          }
        });
  }

  private PartnerData merged(SourceRow row, PartnerNumber number, @Nullable PartnerData kept) {
    PartnerData before = kept == null ? fresh(row, number) : kept;
    return new PartnerData(
            number,
            before.version(),
            Postal.merged(row, before.address()),
            row.textOrNull(VAT_ID, before.vatId()),
            row.text(LANGUAGE, before.language()).toLowerCase(Locale.ROOT),
            row.text(CURRENCY, before.currency()).toUpperCase(Locale.ROOT),
            row.textOrNull(PRICE_LIST, before.priceList()),
            meant(row.textOrNull(PAYMENT_TERMS, before.paymentTerms())),
            row.flag(ACTIVE, before.active()))
        .normalised()
        .tidied();
  }

  /** Files of other systems say a number of days where ours say the code of terms. */
  private @Nullable String meant(@Nullable String written) {
    return written == null
        ? null
        : payment
            .book()
            .meant(written.toUpperCase(Locale.ROOT))
            .map(PaymentTerms::code)
            .orElse(written);
  }

  /** What a new customer is where the file says nothing. */
  private PartnerData fresh(SourceRow row, PartnerNumber number) {
    String country =
        row.text("country", parties.seller().address().country()).toUpperCase(Locale.ROOT);
    return new PartnerData(
        number,
        0,
        Postal.none(country),
        null,
        Languages.ofCountry(country).code(),
        zones.zones().of(country).currency().getCurrencyCode(),
        null,
        null,
        true);
  }

  private static List<FieldChange> changes(@Nullable PartnerData before, PartnerData after) {
    List<FieldChange> changes =
        new ArrayList<>(Postal.changes(before == null ? null : before.address(), after.address()));
    Map<String, @Nullable Object> then = before == null ? Map.of() : terms(before);
    terms(after)
        .forEach((field, value) -> changes.add(FieldChange.of(field, then.get(field), value)));
    return changes;
  }

  private static Map<String, @Nullable Object> terms(PartnerData data) {
    Map<String, @Nullable Object> terms = new LinkedHashMap<>();
    terms.put(VAT_ID, data.vatId());
    terms.put(LANGUAGE, data.language());
    terms.put(CURRENCY, data.currency());
    terms.put(PRICE_LIST, data.priceList());
    terms.put(PAYMENT_TERMS, data.paymentTerms());
    terms.put(ACTIVE, data.active());
    return terms;
  }

  @Override
  public Page<Map<String, @Nullable Object>> records(PageRequest page) {
    Page<Partner> found = parties.list("", page);
    Map<PartnerNumber, PartnerData> data =
        partners.data(found.rows().stream().map(Partner::number).toList());
    return found.map(partner -> values(partner.number(), data.get(partner.number())));
  }

  private static Map<String, @Nullable Object> values(
      PartnerNumber number, @Nullable PartnerData data) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(NUMBER, number.value());
    if (data != null) {
      values.putAll(Postal.values(data.address()));
      values.putAll(terms(data));
    }
    return values;
  }

  @Override
  public Map<String, Object> example() {
    return Map.ofEntries(
        Map.entry(NUMBER, "K-1001"),
        Map.entry(Postal.NAME, "Budowa Sp. z o.o."),
        Map.entry(VAT_ID, "PL5260001246"),
        Map.entry("contact", "Anna Nowak"),
        Map.entry("street", "Polna"),
        Map.entry("houseNumber", "12"),
        Map.entry("flat", "4"),
        Map.entry("postcode", "61-001"),
        Map.entry("city", "Poznań"),
        Map.entry("country", "PL"),
        Map.entry("phone", "+48 61 111 11 11"),
        Map.entry(Postal.EMAIL, "biuro@example.com"),
        Map.entry(LANGUAGE, "pl"),
        Map.entry(CURRENCY, "PLN"),
        Map.entry(PAYMENT_TERMS, "ADVANCE"),
        Map.entry(ACTIVE, true));
  }
}
