package app.kontor.web.order.office.terms;

import app.kontor.ordering.DeliveryMethodData;
import app.kontor.ordering.DeliveryStep;
import app.kontor.party.CustomerGroup;
import app.kontor.web.shop.GroupChoice;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A delivery method while it is edited. */
public class DeliveryMethodForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SPARE = 3;
  private static final int MOST = 200;

  private String code = "";
  private String carrier = "";
  private @Nullable BigDecimal place;
  private boolean active = true;
  private String customers = "";
  private @Nullable BigDecimal maxOrderKg;
  private @Nullable BigDecimal maxPieceKg;
  private @Nullable BigDecimal transitDays = BigDecimal.ONE;
  private long version;
  private List<GroupChoice> groups = List.of();
  private final Map<String, String> names = new HashMap<>();
  private final List<ChargeRow> rows = new ArrayList<>();

  /** Prepares a new method behind the others. */
  void begin(List<CustomerGroup> all, int next) {
    offer(all, List.of());
    place = BigDecimal.valueOf(next);
    moreRows();
  }

  /** Fills the form. */
  void show(DeliveryMethodData method, List<CustomerGroup> all) {
    offer(all, method.groups());
    code = method.code();
    String by = method.carrier();
    carrier = by == null ? "" : by;
    place = BigDecimal.valueOf(method.place());
    active = method.active();
    customers = String.join(", ", method.customers());
    maxOrderKg = method.maxOrderKg();
    maxPieceKg = method.maxPieceKg();
    transitDays = BigDecimal.valueOf(method.transitDays());
    version = method.version();
    names.putAll(method.names());
    method.steps().forEach(step -> rows.add(ChargeRow.of(step)));
    moreRows();
  }

  private void offer(List<CustomerGroup> all, List<String> chosen) {
    groups =
        all.stream().map(group -> new GroupChoice(group, chosen.contains(group.code()))).toList();
  }

  /** Some more empty rows. */
  void moreRows() {
    for (int i = 0; i < SPARE && rows.size() < MOST; i++) {
      rows.add(new ChargeRow());
    }
  }

  /** Makes as many rows as there were. */
  void rows(int wanted) {
    while (rows.size() < Math.min(MOST, wanted)) {
      rows.add(new ChargeRow());
    }
  }

  /** What was entered; empty rows move behind the others first, so that numbers of rows agree. */
  DeliveryMethodData data() {
    rows.sort((one, other) -> Boolean.compare(one.isEmpty(), other.isEmpty()));
    List<DeliveryStep> steps = new ArrayList<>();
    for (int i = 0; i < rows.size() && !rows.get(i).isEmpty(); i++) {
      steps.add(rows.get(i).step(i));
    }
    Map<String, String> texts = new HashMap<>();
    names.forEach((language, name) -> texts.put(language, name == null ? "" : name));
    return new DeliveryMethodData(
        code,
        version,
        texts,
        carrier.isEmpty() ? null : carrier,
        place == null ? 0 : place.intValue(),
        active,
        groups.stream().filter(GroupChoice::isIn).map(one -> one.getGroup().code()).toList(),
        Arrays.stream(customers.split("[,;\\s]+", -1)).filter(one -> !one.isEmpty()).toList(),
        maxOrderKg,
        maxPieceKg,
        transitDays == null ? 0 : transitDays.intValue(),
        steps);
  }

  /** By language code. */
  public Map<String, String> getNames() {
    return names;
  }

  public List<ChargeRow> getRows() {
    return rows;
  }

  public List<GroupChoice> getGroups() {
    return groups;
  }

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
  }

  public String getCarrier() {
    return carrier;
  }

  public void setCarrier(@Nullable String carrier) {
    this.carrier = carrier == null ? "" : carrier;
  }

  public @Nullable BigDecimal getPlace() {
    return place;
  }

  public void setPlace(@Nullable BigDecimal place) {
    this.place = place;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }

  public String getCustomers() {
    return customers;
  }

  public void setCustomers(@Nullable String customers) {
    this.customers = customers == null ? "" : customers.toUpperCase(Locale.ROOT);
  }

  public @Nullable BigDecimal getMaxOrderKg() {
    return maxOrderKg;
  }

  public void setMaxOrderKg(@Nullable BigDecimal maxOrderKg) {
    this.maxOrderKg = maxOrderKg;
  }

  public @Nullable BigDecimal getMaxPieceKg() {
    return maxPieceKg;
  }

  public void setMaxPieceKg(@Nullable BigDecimal maxPieceKg) {
    this.maxPieceKg = maxPieceKg;
  }

  /** Working days on the way. */
  public @Nullable BigDecimal getTransitDays() {
    return transitDays;
  }

  public void setTransitDays(@Nullable BigDecimal transitDays) {
    this.transitDays = transitDays;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
