package app.kontor.transfer.internal.kind;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Permission;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.DeliveryOffer;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.OrderRehearsal;
import app.kontor.ordering.OrderedLine;
import app.kontor.ordering.Ordering;
import app.kontor.party.Channel;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Partners;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.BusinessException;
import app.kontor.transfer.FieldChange;
import app.kontor.transfer.RowPlan;
import app.kontor.transfer.RowProblem;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.TransferSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Orders that customers have sent as a file: rows of one customer with the same own order number
 * are one order, wherever they stand. It is entered as staff enter it, with the seller's prices; a
 * price that the file names is compared with them, and a difference refuses the order.
 */
@Dependent
public class OrderKind implements TransferKind {
  private static final String CUSTOMER = CustomerKind.NUMBER;
  private static final String REFERENCE = "buyerReference";
  private static final String ITEM = "itemNumber";
  private static final String QUANTITY = "orderedQuantity";
  private static final String UNIT = "salesUnit";
  private static final String WISHED = "requestedDate";
  private static final String ADDRESS = "deliveryAddress";
  private static final String METHOD = "deliveryMethod";
  private static final String PRICE = "netPrice";
  private static final String PER = "perQuantity";

  private final Ordering ordering;
  private final Parties parties;
  private final Partners partners;
  private final Catalogue catalogue;

  @Inject
  OrderKind(Ordering ordering, Parties parties, Partners partners, Catalogue catalogue) {
    this.ordering = ordering;
    this.parties = parties;
    this.partners = partners;
    this.catalogue = catalogue;
  }

  @Override
  public String key() {
    return "orders";
  }

  @Override
  public int place() {
    return 80;
  }

  @Override
  public Permission permission() {
    return Permission.ORDER_ENTER;
  }

  @Override
  public List<TransferField> fields() {
    return List.of(
        TransferField.text(CUSTOMER, 20).needed(),
        TransferField.text(REFERENCE, 60).needed(),
        TransferField.text(ITEM, 80).needed(),
        TransferField.decimal(QUANTITY).needed(),
        TransferField.text(UNIT, 3),
        TransferField.day(WISHED),
        TransferField.text(ADDRESS, 20),
        TransferField.text(METHOD, 20),
        TransferField.decimal(PRICE),
        TransferField.decimal(PER));
  }

  /** What rows are compared with. */
  private record Known(Map<PartnerNumber, ItemSpellings> items) {

    /** What a row's customer means; nobody who is not known means anything. */
    ItemSpellings items(SourceRow row) {
      return items.getOrDefault(customer(row), new ItemSpellings(Map.of()));
    }
  }

  private static PartnerNumber customer(SourceRow row) {
    return new PartnerNumber(row.text(CUSTOMER, "").toUpperCase(Locale.ROOT));
  }

  @Override
  public boolean isGathered() {
    return true;
  }

  @Override
  public String together(SourceRow row) {
    return row.text(CUSTOMER, "").toUpperCase(Locale.ROOT) + " / " + row.text(REFERENCE, "");
  }

  @Override
  public List<RowPlan> plan(TransferSource source, List<SourceRow> rows) {
    Map<PartnerNumber, List<SourceRow>> byCustomer =
        rows.stream().collect(Collectors.groupingBy(OrderKind::customer, Collectors.toList()));
    Map<PartnerNumber, ItemSpellings> items = new HashMap<>();
    partners
        .data(List.copyOf(byCustomer.keySet()))
        .keySet()
        .forEach(
            customer ->
                items.put(
                    customer,
                    ItemSpellings.by(
                        catalogue, customer, byCustomer.getOrDefault(customer, List.of()), ITEM)));
    Known known = new Known(items);
    List<RowPlan> plans = new ArrayList<>();
    List<SourceRow> order = new ArrayList<>();
    for (SourceRow row : rows) {
      if (!order.isEmpty() && !together(row).equals(together(order.get(0)))) {
        plans.addAll(order(source, order, known));
        order.clear();
      }
      order.add(row);
    }
    plans.addAll(order(source, order, known));
    return plans;
  }

  private List<RowPlan> order(TransferSource source, List<SourceRow> rows, Known known) {
    ItemSpellings items = known.items(rows.get(0));
    List<RowPlan> refused = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      RowProblem problem = problem(rows.get(i), rows.get(0), known);
      if (problem != null) {
        refused.add(RowPlan.refused(rows.get(i).line(), name(rows, i), problem));
      }
    }
    if (!refused.isEmpty()) {
      return with(refused, rows);
    }
    return entered(source, rows, items);
  }

  /** The rows of an order of which some are refused: the others are refused with them. */
  private List<RowPlan> with(List<RowPlan> refused, List<SourceRow> rows) {
    List<RowPlan> all = new ArrayList<>(refused);
    Set<Integer> lines = Set.copyOf(refused.stream().map(RowPlan::line).toList());
    for (int i = 0; i < rows.size(); i++) {
      if (!lines.contains(rows.get(i).line())) {
        all.add(
            RowPlan.refused(
                rows.get(i).line(),
                name(rows, i),
                RowProblem.of("", "TRANSFER_PART_REFUSED", refused.get(0).line())));
      }
    }
    return all;
  }

  private static @Nullable RowProblem problem(SourceRow row, SourceRow first, Known known) {
    for (String field : List.of(CUSTOMER, REFERENCE)) {
      if (row.text(field, "").isEmpty()) {
        return RowProblem.of(field, "REQUIRED");
      }
    }
    PartnerNumber customer = customer(row);
    if (!known.items().containsKey(customer)) {
      return RowProblem.of(CUSTOMER, "UNKNOWN_PARTNER", customer);
    }
    if (row.decimal(QUANTITY) == null) {
      return RowProblem.of(QUANTITY, "REQUIRED");
    }
    String unit = row.text(UNIT, "");
    if (!unit.isEmpty() && UnitCode.find(unit.toUpperCase(Locale.ROOT)).isEmpty()) {
      return RowProblem.of(UNIT, "NOT_A_VALUE", unit);
    }
    LocalDate wished = row.day(WISHED);
    if (wished != null && !wished.equals(first.day(WISHED))) {
      return RowProblem.of(WISHED, "ORDER_FILE_OTHER_DAY", first.line());
    }
    return known.items(row).problem(row.text(ITEM, ""), ITEM).orElse(null);
  }

  private List<RowPlan> entered(TransferSource source, List<SourceRow> rows, ItemSpellings items) {
    SourceRow first = rows.get(0);
    EnterOrder command = command(source, rows, items);
    String reference = Objects.requireNonNull(command.buyerReference());
    if (!ordering.knownReferences(command.partnerNumber(), List.of(reference)).isEmpty()) {
      return with(
          List.of(
              RowPlan.refused(
                  first.line(),
                  name(rows, 0),
                  RowProblem.of(REFERENCE, "ORDER_REFERENCE_KNOWN", reference))),
          rows);
    }
    OrderRehearsal rehearsal = ordering.rehearse(command);
    BusinessException refusal = rehearsal.refusal();
    if (refusal != null) {
      int at = row(refusal.field(), rows.size());
      return with(List.of(RowPlan.refused(rows.get(at).line(), name(rows, at), of(refusal))), rows);
    }
    List<RowPlan> plans = new ArrayList<>();
    List<RowPlan> refused = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      SourceRow row = rows.get(i);
      ItemNumber item = items.meant(row.text(ITEM, ""));
      UnitPrice price = Objects.requireNonNull(price(rehearsal, command.lines().get(i)));
      if (isOther(row, price)) {
        refused.add(
            RowPlan.refused(
                row.line(),
                name(rows, i),
                RowProblem.of(
                    PRICE, "ORDER_FILE_OTHER_PRICE", price.amount(), price.baseQuantity())));
      }
      plans.add(plan(row, name(rows, i), item, price, i == 0 ? command : null));
    }
    return refused.isEmpty() ? plans : with(refused, rows);
  }

  private RowPlan plan(
      SourceRow row, String name, ItemNumber item, UnitPrice price, @Nullable EnterOrder command) {
    return RowPlan.of(
            row.line(),
            name,
            true,
            List.of(
                FieldChange.of(ITEM, null, item),
                FieldChange.of(QUANTITY, null, row.decimal(QUANTITY)),
                FieldChange.of(PRICE, null, price.amount()),
                FieldChange.of(PER, null, price.baseQuantity().value())),
            // the first row enters the order, with all lines
            command == null ? () -> {} : () -> ordering.enterNew(command))
        .weighing(BigDecimal.ZERO);
  }

  /** The price of a line; the base unit may be named or not. */
  private static @Nullable UnitPrice price(OrderRehearsal rehearsal, EnterOrder.Line line) {
    UnitPrice own = rehearsal.prices().get(new LineKey(line.itemNumber(), line.unit()));
    return own == null ? rehearsal.prices().get(LineKey.of(line.itemNumber())) : own;
  }

  /** Whether a row names another price than the customer has. */
  private static boolean isOther(SourceRow row, UnitPrice price) {
    BigDecimal said = row.decimal(PRICE);
    if (said == null) {
      return false;
    }
    BigDecimal per = row.decimal(PER);
    BigDecimal one = price.amount().divide(price.baseQuantity().value(), MathContext.DECIMAL128);
    BigDecimal saidOne =
        said.divide(
            per == null || per.signum() <= 0 ? BigDecimal.ONE : per, MathContext.DECIMAL128);
    return one.compareTo(saidOne) != 0;
  }

  private EnterOrder command(TransferSource source, List<SourceRow> rows, ItemSpellings items) {
    SourceRow first = rows.get(0);
    PartnerNumber customer = customer(first);
    return new EnterOrder(
        source.key(first),
        customer,
        Channel.EMAIL,
        first.text(ADDRESS) == null ? address(customer) : first.text(ADDRESS, ""),
        first.text(METHOD) == null ? method(customer) : first.text(METHOD, ""),
        null,
        first.day(WISHED),
        first.text(REFERENCE, ""),
        null,
        rows.stream().map(row -> line(row, items)).toList());
  }

  private static EnterOrder.Line line(SourceRow row, ItemSpellings items) {
    BigDecimal quantity = row.decimal(QUANTITY);
    return new EnterOrder.Line(
        items.meant(row.text(ITEM, "")),
        quantity == null ? BigDecimal.ZERO : quantity,
        UnitCode.find(row.text(UNIT, "").toUpperCase(Locale.ROOT)).orElse(null));
  }

  /** The customer's first address. */
  private String address(PartnerNumber customer) {
    return parties.deliveryAddresses(customer).stream()
        .findFirst()
        .map(DeliveryAddress::code)
        .orElse("");
  }

  /** The first method that the customer may choose. */
  private String method(PartnerNumber customer) {
    return ordering.deliveryMethods(customer).stream()
        .filter(DeliveryOffer::everywhere)
        .findFirst()
        .map(DeliveryOffer::code)
        .orElse("");
  }

  private String name(List<SourceRow> rows, int position) {
    return together(rows.get(0)) + " / " + (position + 1);
  }

  /** Which row a refusal is about: its line's, or the first. */
  private static int row(String field, int rows) {
    String line = field.split(":", 2)[0];
    return line.matches("\\d{1,6}") ? Math.min(Integer.parseInt(line), rows - 1) : 0;
  }

  private static RowProblem of(BusinessException refusal) {
    String[] parts = refusal.field().split(":", 2);
    String field =
        switch (parts[parts.length - 1]) {
          case "quantity" -> QUANTITY;
          case "unit" -> UNIT;
          case "address" -> ADDRESS;
          case "deliveryMethod", "method" -> METHOD;
          case "requestedDate" -> WISHED;
          case "buyerReference" -> REFERENCE;
          default -> "";
        };
    return new RowProblem(field, refusal.code(), refusal.args());
  }

  @Override
  public Page<Map<String, @Nullable Object>> records(PageRequest page) {
    return ordering.lines(page).map(OrderKind::values);
  }

  static Map<String, @Nullable Object> values(OrderedLine line) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(CUSTOMER, line.partnerNumber().value());
    values.put(
        REFERENCE, line.buyerReference() == null ? line.number().value() : line.buyerReference());
    values.put(ITEM, line.itemNumber().value());
    values.put(QUANTITY, line.ordered().value());
    values.put(UNIT, line.ordered().unit().code());
    values.put(WISHED, line.requestedDate());
    values.put(ADDRESS, null);
    values.put(METHOD, line.deliveryMethod());
    values.put(PRICE, line.price().amount());
    values.put(PER, line.price().baseQuantity().value());
    return values;
  }

  @Override
  public Map<String, Object> example() {
    return Map.of(
        CUSTOMER,
        "NORD-01",
        REFERENCE,
        "PO-2026-117",
        ITEM,
        "D933-M8X40",
        QUANTITY,
        new BigDecimal("200"),
        UNIT,
        "C62",
        METHOD,
        "DHL");
  }
}
