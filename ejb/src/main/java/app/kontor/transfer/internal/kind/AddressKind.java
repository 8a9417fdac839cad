package app.kontor.transfer.internal.kind;

import app.kontor.gate.Permission;
import app.kontor.party.Address;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.PartnerData;
import app.kontor.party.PartnerDelivery;
import app.kontor.party.PartnerNumber;
import app.kontor.party.PartnerRules;
import app.kontor.party.Partners;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Delivery addresses by customer number and code. A new one is in its customer's country. Which one
 * is preferred is said by a yes; a no leaves that to the others.
 */
@Dependent
public class AddressKind implements TransferKind {
  private static final String CODE = "addressCode";
  private static final String PREFERRED = "preferred";
  private static final String HOURS = "hours";
  private static final String ARCHIVED = "archived";

  private final Partners partners;

  @Inject
  AddressKind(Partners partners) {
    this.partners = partners;
  }

  @Override
  public String key() {
    return "addresses";
  }

  @Override
  public int place() {
    return 20;
  }

  @Override
  public Permission permission() {
    return Permission.PARTNER_MANAGE;
  }

  @Override
  public List<TransferField> fields() {
    List<TransferField> fields = new ArrayList<>();
    fields.add(TransferField.text(CustomerKind.NUMBER, 20).needed());
    fields.add(TransferField.text(CODE, 20).needed());
    fields.add(TransferField.text(Postal.NAME, 120));
    fields.addAll(Postal.fields());
    fields.add(TransferField.flag(PREFERRED));
    fields.add(TransferField.text(HOURS, DeliveryAddress.MAX_HOURS));
    fields.add(TransferField.flag(ARCHIVED));
    return List.copyOf(fields);
  }

  @Override
  public List<RowPlan> plan(TransferSource source, List<SourceRow> rows) {
    List<PartnerNumber> numbers =
        rows.stream()
            .map(row -> CustomerKind.number(row, CustomerKind.NUMBER))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<PartnerNumber, PartnerData> owners = partners.data(numbers);
    Map<PartnerNumber, List<DeliveryAddress>> kept = partners.addresses(numbers);
    Set<PartnerNumber> preferring = new HashSet<>();
    return rows.stream().map(row -> plan(row, owners, kept, preferring)).toList();
  }

  private RowPlan plan(
      SourceRow row,
      Map<PartnerNumber, PartnerData> owners,
      Map<PartnerNumber, List<DeliveryAddress>> kept,
      Set<PartnerNumber> preferring) {
    PartnerNumber number = CustomerKind.number(row, CustomerKind.NUMBER);
    String code = row.text(CODE);
    if (number == null || code == null) {
      return RowPlan.refused(
          row.line(),
          number == null ? "" : number.value(),
          RowProblem.of(number == null ? CustomerKind.NUMBER : CODE, "REQUIRED"));
    }
    String name = number.value() + " / " + code.toUpperCase(Locale.ROOT);
    PartnerData owner = owners.get(number);
    if (owner == null) {
      return RowPlan.refused(
          row.line(), name, RowProblem.of(CustomerKind.NUMBER, "UNKNOWN_PARTNER", number));
    }
    DeliveryAddress before =
        kept.getOrDefault(number, List.of()).stream()
            .filter(address -> address.code().equalsIgnoreCase(code))
            .findFirst()
            .orElse(null);
    DeliveryAddress wanted = merged(row, owner, code, before).tidied();
    try {
      PartnerRules.check(wanted);
    } catch (InvalidInput refusal) {
      return RowPlan.refused(row.line(), name, RowProblem.of(refusal));
    }
    if (row.flag(PREFERRED, false) && !preferring.add(number)) {
      return RowPlan.refused(
          row.line(), name, RowProblem.of(PREFERRED, "TRANSFER_PREFERRED_TWICE", number));
    }
    return RowPlan.of(
        row.line(),
        name,
        before == null,
        changes(before, wanted),
        () -> partners.keepAddress(number, wanted));
  }

  private static DeliveryAddress merged(
      SourceRow row, PartnerData owner, String code, @Nullable DeliveryAddress before) {
    Address kept = before == null ? fresh(owner) : before.address();
    boolean archived = row.flag(ARCHIVED, before != null && before.archived());
    return new DeliveryAddress(
        before == null ? code.toUpperCase(Locale.ROOT) : before.code(),
        Postal.merged(row, kept),
        row.flag(PREFERRED, false) || before != null && before.preferred(),
        before == null ? DeliveryAddress.NEW : before.version(),
        row.textOrNull(HOURS, before == null ? null : before.hours()),
        archived);
  }

  private static Address fresh(PartnerData owner) {
    return Postal.none(owner.address().country()).reachedAs(owner.address().name(), null, null);
  }

  private static List<FieldChange> changes(
      @Nullable DeliveryAddress before, DeliveryAddress after) {
    List<FieldChange> changes =
        new ArrayList<>(Postal.changes(before == null ? null : before.address(), after.address()));
    changes.add(
        FieldChange.of(PREFERRED, before == null ? null : before.preferred(), after.preferred()));
    changes.add(FieldChange.of(HOURS, before == null ? null : before.hours(), after.hours()));
    changes.add(
        FieldChange.of(ARCHIVED, before == null ? null : before.archived(), after.archived()));
    return changes;
  }

  @Override
  public Page<Map<String, @Nullable Object>> records(PageRequest page) {
    return partners.addresses(page).map(AddressKind::values);
  }

  private static Map<String, @Nullable Object> values(PartnerDelivery delivery) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(CustomerKind.NUMBER, delivery.partnerNumber().value());
    values.put(CODE, delivery.address().code());
    values.putAll(Postal.values(delivery.address().address()));
    values.put(PREFERRED, delivery.address().preferred());
    values.put(HOURS, delivery.address().hours());
    values.put(ARCHIVED, delivery.address().archived());
    return values;
  }

  @Override
  public Map<String, Object> example() {
    return Map.ofEntries(
        Map.entry(CustomerKind.NUMBER, "K-1001"),
        Map.entry(CODE, "BUDOWA-1"),
        Map.entry(Postal.NAME, "Budowa Sp. z o.o."),
        Map.entry("contact", "Jan Kowalski"),
        Map.entry("street", "Leśna"),
        Map.entry("houseNumber", "7"),
        Map.entry("postcode", "62-030"),
        Map.entry("city", "Luboń"),
        Map.entry("country", "PL"),
        Map.entry("phone", "+48 61 222 22 22"),
        Map.entry(Postal.EMAIL, "budowa@example.com"),
        Map.entry(PREFERRED, false),
        Map.entry(HOURS, "pn-pt 7-15"),
        Map.entry(ARCHIVED, false));
  }
}
