package app.kontor.transfer.internal.kind;

import app.kontor.catalogue.BuyersNumber;
import app.kontor.catalogue.BuyersNumberData;
import app.kontor.catalogue.BuyersNumbers;
import app.kontor.catalogue.Catalogue;
import app.kontor.gate.Permission;
import app.kontor.party.PartnerNumber;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What customers call items, by customer and number. A number that means another item means the
 * file's from then on; one that is to be removed is named with a yes. What the file leaves out
 * stays.
 */
@Dependent
public class BuyersNumberKind implements TransferKind {
  private static final String CUSTOMER = CustomerKind.NUMBER;
  private static final String NUMBER = "buyersNumber";
  private static final String ITEM = "itemNumber";
  private static final String NAME = "buyersName";
  private static final String PREFERRED = "preferred";
  private static final String REMOVED = "removed";

  private final BuyersNumbers numbers;
  private final Partners partners;
  private final Catalogue catalogue;

  @Inject
  BuyersNumberKind(BuyersNumbers numbers, Partners partners, Catalogue catalogue) {
    this.numbers = numbers;
    this.partners = partners;
    this.catalogue = catalogue;
  }

  @Override
  public String key() {
    return "own-numbers";
  }

  @Override
  public int place() {
    return 45;
  }

  @Override
  public Permission permission() {
    return Permission.PARTNER_MANAGE;
  }

  @Override
  public List<TransferField> fields() {
    return List.of(
        TransferField.text(CUSTOMER, 20).needed(),
        TransferField.text(NUMBER, BuyersNumberData.MAX_NUMBER).needed(),
        TransferField.text(ITEM, 80).needed(),
        TransferField.text(NAME, BuyersNumberData.MAX_NAME),
        TransferField.flag(PREFERRED),
        TransferField.flag(REMOVED));
  }

  /** A customer's number. */
  private record Own(PartnerNumber customer, String number) {}

  /** What rows are compared with. */
  private record Kept(
      ItemSpellings items, Set<PartnerNumber> customers, Map<Own, BuyersNumber> numbers) {}

  @Override
  public List<RowPlan> plan(TransferSource source, List<SourceRow> rows) {
    Set<PartnerNumber> named = new LinkedHashSet<>();
    rows.forEach(
        row -> Optional.ofNullable(CustomerKind.number(row, CUSTOMER)).ifPresent(named::add));
    Set<PartnerNumber> customers = partners.data(List.copyOf(named)).keySet();
    Map<PartnerNumber, List<String>> asked = new HashMap<>();
    for (SourceRow row : rows) {
      PartnerNumber customer = CustomerKind.number(row, CUSTOMER);
      String number = row.text(NUMBER);
      if (customer != null && customers.contains(customer) && number != null) {
        asked.computeIfAbsent(customer, each -> new ArrayList<>()).add(number);
      }
    }
    Map<Own, BuyersNumber> kept = new HashMap<>();
    numbers
        .named(asked)
        .forEach(each -> kept.put(new Own(each.partnerNumber(), each.number()), each));
    Kept known = new Kept(ItemSpellings.of(catalogue, rows, ITEM), customers, kept);
    return rows.stream().map(row -> plan(source, row, known)).toList();
  }

  private RowPlan plan(TransferSource source, SourceRow row, Kept kept) {
    PartnerNumber customer = CustomerKind.number(row, CUSTOMER);
    String number = row.text(NUMBER, "");
    String name = (customer == null ? "" : customer.value()) + " / " + number;
    if (customer == null || number.isEmpty()) {
      return RowPlan.refused(
          row.line(), name, RowProblem.of(customer == null ? CUSTOMER : NUMBER, "REQUIRED"));
    }
    if (!kept.customers().contains(customer)) {
      return RowPlan.refused(
          row.line(), name, RowProblem.of(CUSTOMER, "UNKNOWN_PARTNER", customer));
    }
    BuyersNumber before = kept.numbers().get(new Own(customer, number));
    return row.flag(REMOVED, false)
        ? removed(source, row, name, before)
        : kept(source, row, name, customer, before, kept.items());
  }

  private RowPlan removed(
      TransferSource source, SourceRow row, String name, @Nullable BuyersNumber before) {
    if (before == null) {
      return RowPlan.refused(
          row.line(), name, RowProblem.of(NUMBER, "UNKNOWN_OWN_NUMBER", row.text(NUMBER, "")));
    }
    BuyersNumberData gone =
        new BuyersNumberData(
            before.partnerNumber(),
            before.number(),
            before.itemNumber(),
            before.name(),
            before.preferred());
    return RowPlan.of(
        row.line(),
        name,
        false,
        List.of(
            FieldChange.of(NUMBER, before.number(), null),
            FieldChange.of(ITEM, before.itemNumber(), null)),
        new One(source.key(row), gone, true));
  }

  private RowPlan kept(
      TransferSource source,
      SourceRow row,
      String name,
      PartnerNumber customer,
      @Nullable BuyersNumber before,
      ItemSpellings items) {
    String spelled = row.text(ITEM, before == null ? "" : before.itemNumber().value());
    Optional<RowProblem> unknown =
        row.has(ITEM) || before == null ? items.problem(spelled, ITEM) : Optional.empty();
    if (unknown.isPresent()) {
      return RowPlan.refused(row.line(), name, unknown.get());
    }
    BuyersNumberData wanted =
        new BuyersNumberData(
            customer,
            row.text(NUMBER, ""),
            items.meant(spelled),
            row.text(NAME, before == null ? "" : before.name()),
            row.flag(PREFERRED, false));
    try {
      wanted.check();
    } catch (InvalidInput refusal) {
      String field =
          refusal.field().equals("number")
              ? NUMBER
              : refusal.field().equals("name") ? NAME : refusal.field();
      return RowPlan.refused(
          row.line(), name, new RowProblem(field, refusal.code(), refusal.args()));
    }
    boolean preferred = before != null && before.preferred();
    return RowPlan.of(
        row.line(),
        name,
        before == null,
        List.of(
            FieldChange.of(ITEM, before == null ? null : before.itemNumber(), wanted.itemNumber()),
            FieldChange.of(NAME, before == null ? null : said(before.name()), said(wanted.name())),
            FieldChange.of(PREFERRED, preferred, preferred || wanted.preferred())),
        new One(source.key(row), wanted, false));
  }

  private static @Nullable String said(String name) {
    return name.isEmpty() ? null : name;
  }

  /** Keeps or removes one number; a batch of them is done together. */
  private final class One implements Runnable {
    private final String key;
    private final BuyersNumberData number;
    private final boolean dropped;

    One(String key, BuyersNumberData number, boolean dropped) {
      this.key = key;
      this.number = number;
      this.dropped = dropped;
    }

    @Override
    public void run() {
      numbers.set(
          key, dropped ? List.of() : List.of(number), dropped ? List.of(number) : List.of());
    }
  }

  @Override
  public void apply(List<RowPlan> plans) {
    List<One> all = new ArrayList<>();
    for (RowPlan plan : plans) {
      if (plan.command() instanceof One one) {
        all.add(one);
      }
    }
    if (!all.isEmpty()) {
      numbers.set(
          all.get(0).key + '+' + all.size(),
          all.stream().filter(one -> !one.dropped).map(one -> one.number).toList(),
          all.stream().filter(one -> one.dropped).map(one -> one.number).toList());
    }
  }

  @Override
  public Page<Map<String, @Nullable Object>> records(PageRequest page) {
    return numbers.all(page).map(BuyersNumberKind::values);
  }

  private static Map<String, @Nullable Object> values(BuyersNumber number) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(CUSTOMER, number.partnerNumber().value());
    values.put(NUMBER, number.number());
    values.put(ITEM, number.itemNumber().value());
    values.put(NAME, said(number.name()));
    values.put(PREFERRED, number.preferred());
    values.put(REMOVED, false);
    return values;
  }

  @Override
  public Map<String, Object> example() {
    return Map.of(
        CUSTOMER,
        "NORD-01",
        NUMBER,
        "100-4711",
        ITEM,
        "D933-M8X40",
        NAME,
        "Hex screw, frame",
        PREFERRED,
        Boolean.TRUE,
        REMOVED,
        Boolean.FALSE);
  }
}
