package app.kontor.ordering.model;

import app.kontor.ordering.DeliveryMethodData;
import app.kontor.ordering.DeliveryTariff;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A delivery method of a seller; orders keep its code, its name and what it cost. */
@Entity
@Table(name = "delivery_method")
public class ModeOfDelivery extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(updatable = false)
  private String code;

  private @Nullable String carrier;
  private int position;
  private boolean active;

  @Column(name = "max_order_kg", precision = 9, scale = 3)
  private @Nullable BigDecimal maxOrderKg;

  @Column(name = "max_piece_kg", precision = 9, scale = 3)
  private @Nullable BigDecimal maxPieceKg;

  @Column(name = "transit_days")
  private int transitDays;

  @ElementCollection
  @CollectionTable(name = "delivery_method_text", joinColumns = @JoinColumn(name = "method_id"))
  @MapKeyColumn(name = "language")
  @Column(name = "name")
  private Map<String, String> names = new HashMap<>();

  @ElementCollection
  @CollectionTable(name = "delivery_method_group", joinColumns = @JoinColumn(name = "method_id"))
  @Column(name = "customer_group")
  private Set<String> groups = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "delivery_method_customer", joinColumns = @JoinColumn(name = "method_id"))
  @Column(name = "partner_number")
  private Set<String> customers = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "delivery_charge", joinColumns = @JoinColumn(name = "method_id"))
  private List<StepRow> steps = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected ModeOfDelivery() {}

  /**
   * @throws app.kontor.platform.failure.InvalidInput naming the field that cannot be kept
   */
  public ModeOfDelivery(long sellerId, DeliveryMethodData data) {
    this.sellerId = sellerId;
    this.code = data.code();
    assign(data);
  }

  /**
   * Changes all but the code.
   *
   * @throws ChangedMeanwhile if it is not the version that was read
   * @throws app.kontor.platform.failure.InvalidInput naming the field that cannot be kept
   */
  public void change(DeliveryMethodData data) {
    if (data.version() != version()) {
      throw new ChangedMeanwhile();
    }
    assign(data);
  }

  private void assign(DeliveryMethodData data) {
    data.check();
    carrier = data.carrier();
    position = data.place();
    active = data.active();
    maxOrderKg = data.maxOrderKg();
    maxPieceKg = data.maxPieceKg();
    transitDays = data.transitDays();
    names.clear();
    names.putAll(data.names());
    groups.retainAll(data.groups());
    groups.addAll(data.groups());
    customers.retainAll(data.customers());
    customers.addAll(data.customers());
    if (!data.tariff().steps().equals(tariff().steps())) {
      steps.clear();
      data.steps().forEach(step -> steps.add(new StepRow(step)));
    }
  }

  private DeliveryTariff tariff() {
    return new DeliveryTariff(steps.stream().map(StepRow::view).toList());
  }

  /** What it says. */
  public DeliveryMethodData data() {
    return new DeliveryMethodData(
        code,
        version(),
        names,
        carrier,
        position,
        active,
        List.copyOf(groups),
        List.copyOf(customers),
        maxOrderKg,
        maxPieceKg,
        transitDays,
        tariff().steps());
  }
}
