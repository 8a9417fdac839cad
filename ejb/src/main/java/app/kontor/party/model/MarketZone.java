package app.kontor.party.model;

import app.kontor.money.Currencies;
import app.kontor.party.Zone;
import app.kontor.party.ZoneData;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A market of a seller. Which countries it may have depends on the seller's other zones, so whoever
 * adds or changes one holds the seller and says which there are.
 */
@Entity
@Table(name = "market_zone")
public class MarketZone extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(updatable = false)
  private String code;

  private String currency;

  @Column(updatable = false)
  private boolean rest;

  private int place;

  @ElementCollection
  @CollectionTable(name = "market_zone_text", joinColumns = @JoinColumn(name = "zone_id"))
  @MapKeyColumn(name = "language")
  @Column(name = "name")
  private Map<String, String> names = new HashMap<>();

  @ElementCollection
  @CollectionTable(name = "market_zone_country", joinColumns = @JoinColumn(name = "zone_id"))
  @Column(name = "country")
  private Set<String> countries = new HashSet<>();

  @SuppressWarnings("NullAway.Init")
  protected MarketZone() {}

  /** A zone as it is shipped. */
  public MarketZone(long sellerId, Zone shipped) {
    this.sellerId = sellerId;
    this.code = shipped.code();
    this.rest = shipped.rest();
    this.currency = shipped.currency().getCurrencyCode();
    this.place = shipped.place();
    this.names.putAll(shipped.names());
    this.countries.addAll(shipped.countries());
  }

  /**
   * A new zone beside the others.
   *
   * @throws InvalidInput naming the field that cannot be kept
   */
  @SuppressWarnings("NullAway.Init") // assign fills in the rest
  public MarketZone(long sellerId, ZoneData data, List<MarketZone> others) {
    this.sellerId = sellerId;
    this.code = data.code();
    this.rest = false;
    assign(data, others);
  }

  /**
   * Changes all but the code.
   *
   * @param others the seller's other zones
   * @throws ChangedMeanwhile if it is not the version that was read
   * @throws InvalidInput naming the field that cannot be kept
   */
  public void change(ZoneData data, List<MarketZone> others) {
    require(data.version());
    assign(data, others);
  }

  /**
   * @throws ChangedMeanwhile if it is not the version that was read
   */
  public void require(long version) {
    if (version != version()) {
      throw new ChangedMeanwhile();
    }
  }

  private void assign(ZoneData data, List<MarketZone> others) {
    data.check();
    if (rest && !data.countries().isEmpty()) {
      throw new InvalidInput("countries", "REST_HAS_NO_COUNTRIES");
    }
    if (!rest && data.countries().isEmpty()) {
      throw InvalidInput.required("countries");
    }
    for (MarketZone other : others) {
      if (other.code.equals(code)) {
        throw new InvalidInput("code", "CODE_TAKEN", code);
      }
      for (String country : data.countries()) {
        if (other.countries.contains(country)) {
          throw new InvalidInput("countries", "COUNTRY_IN_ZONE", country, other.code);
        }
      }
    }
    currency = data.currency();
    place = data.place();
    names.clear();
    names.putAll(data.names());
    countries.retainAll(data.countries());
    countries.addAll(data.countries());
  }

  public boolean isRest() {
    return rest;
  }

  public String code() {
    return code;
  }

  /** What it says, for the audit trail. */
  public ZoneData data() {
    return new ZoneData(code, version(), names, List.copyOf(countries), currency, place);
  }

  /** The zone as others see it. */
  public Zone view() {
    return new Zone(
        code, names, List.copyOf(countries), Currencies.of(currency), rest, place, version());
  }
}
