package app.kontor.shipping.internal.carrier;

import app.kontor.shipping.CarrierCapabilities;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The adapters that are there, by their codes. */
@Dependent
public class CarrierAdapters {
  private final Map<String, CarrierAdapter> byCode = new TreeMap<>();

  @Inject
  CarrierAdapters(@Any Instance<CarrierAdapter> found) {
    this(found.stream().toList());
  }

  /**
   * @throws IllegalStateException if two have the same code
   */
  public CarrierAdapters(Collection<CarrierAdapter> adapters) {
    for (CarrierAdapter adapter : adapters) {
      CarrierAdapter other = byCode.put(adapter.code(), adapter);
      if (other != null) {
        throw new IllegalStateException(other + " and " + adapter + " are both " + adapter.code());
      }
    }
  }

  /** What a carrier's settings name; nothing where its own papers are used. */
  public Optional<CarrierAdapter> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The adapter a waybill was made with.
   *
   * @throws IllegalStateException if it is not there any more
   */
  public CarrierAdapter get(String code) {
    return find(code).orElseThrow(() -> new IllegalStateException("no carrier adapter " + code));
  }

  /** What each can do, by code. */
  public List<CarrierCapabilities> capabilities() {
    return byCode.values().stream()
        .map(one -> new CarrierCapabilities(one.code(), one.products(), one.limits()))
        .toList();
  }
}
