package app.kontor.party;

import app.kontor.gate.CurrentActor;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.language.Countries;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The seller's zones, in its order. */
@Dependent
public class ZoneList implements ListDefinition<ZoneList.Row> {
  public static final ListShape<Row> SHAPE =
      ListShape.<Row>named("zones")
          .link("code", "zones.code", row -> row.zone().code(), "zone")
          .text("name", "common.name", Row::name)
          .text("currency", "common.currency", row -> row.zone().currency())
          .text("countries", "zones.countries", Row::countries)
          .wide()
          .page(Audience.STAFF, "code", "name", "currency", "countries")
          .whole()
          .build();

  private final MarketZones zones;
  private final Parties parties;
  private final CurrentActor actor;

  @Inject
  public ZoneList(MarketZones zones, Parties parties, CurrentActor actor) {
    this.zones = zones;
    this.parties = parties;
    this.actor = actor;
  }

  /**
   * A zone in the reader's language.
   *
   * @param countries their names, or that it is all others
   */
  public record Row(Zone zone, String name, Object countries) {}

  @Override
  public ListShape<Row> shape() {
    return SHAPE;
  }

  @Override
  public Page<Row> rows(FilterValues filter, PageRequest page) {
    Locale reader = actor.get().language();
    Locale sellers = parties.seller().language();
    List<Row> all =
        zones.zones().all().stream()
            .map(zone -> new Row(zone, zone.name(reader, sellers), countries(zone, reader)))
            .toList();
    return new Page<>(all.stream().skip(page.offset()).limit(page.limit()).toList(), all.size());
  }

  private static Object countries(Zone zone, Locale reader) {
    return zone.rest()
        ? Phrase.of("zones.countries.rest")
        : zone.countries().stream()
            .map(code -> Countries.name(code, reader))
            .sorted(Collator.getInstance(reader))
            .collect(Collectors.joining(", "));
  }
}
