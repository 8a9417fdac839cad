package app.kontor.party;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The zones of a seller, in its order. Every country is in exactly one of them: in the one that
 * names it, else in the rest of the world.
 */
public final class Zones implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What zones are kept under, see {@link app.kontor.platform.transaction.ReferenceData}. */
  public static final String TOPIC = "zone";

  private final List<Zone> all;
  private final Map<String, Zone> byCountry = new HashMap<>();
  private final Zone rest;

  /**
   * @throws IllegalArgumentException if a country is in two zones, or not exactly one zone is the
   *     rest of the world
   */
  public Zones(List<Zone> zones) {
    all =
        zones.stream()
            .sorted(Comparator.comparingInt(Zone::place).thenComparing(Zone::code))
            .toList();
    List<Zone> rests = all.stream().filter(Zone::rest).toList();
    if (rests.size() != 1) {
      throw new IllegalArgumentException(rests.size() + " zones are the rest of the world");
    }
    rest = rests.get(0);
    for (Zone zone : all) {
      for (String country : zone.countries()) {
        if (byCountry.put(country, zone) != null) {
          throw new IllegalArgumentException(country + " is in two zones");
        }
      }
    }
  }

  public List<Zone> all() {
    return all;
  }

  /** The zone that a country is in. */
  public Zone of(String country) {
    return byCountry.getOrDefault(country, rest);
  }

  /** The zone of a code, if there is one. */
  public Optional<Zone> find(String code) {
    return all.stream().filter(zone -> zone.code().equals(code)).findFirst();
  }
}
