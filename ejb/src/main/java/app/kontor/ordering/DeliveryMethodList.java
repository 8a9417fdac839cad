package app.kontor.ordering;

import app.kontor.gate.CurrentActor;
import app.kontor.party.MarketZones;
import app.kontor.party.Parties;
import app.kontor.party.Zones;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The seller's delivery methods, in the order in which they are offered. */
@Dependent
public class DeliveryMethodList implements ListDefinition<DeliveryMethodList.Row> {
  public static final ListShape<Row> SHAPE =
      ListShape.<Row>named("delivery-methods")
          .link("code", "delivery.code", row -> row.method().code(), "method")
          .text("name", "common.name", Row::name)
          .text("carrier", "delivery.carrier", DeliveryMethodList::carrier)
          .notOnPhones()
          .text("users", "delivery.users", DeliveryMethodList::users)
          .text("currencies", "delivery.currencies", DeliveryMethodList::currencies)
          .status("status", "common.status", DeliveryMethodList::status)
          .page(Audience.STAFF, "code", "name", "carrier", "users", "currencies", "status")
          .whole()
          .build();

  private final DeliveryMethods methods;
  private final MarketZones zones;
  private final Parties parties;
  private final CurrentActor actor;

  @Inject
  public DeliveryMethodList(
      DeliveryMethods methods, MarketZones zones, Parties parties, CurrentActor actor) {
    this.methods = methods;
    this.zones = zones;
    this.parties = parties;
    this.actor = actor;
  }

  /**
   * A method in the reader's language.
   *
   * @param complete whether every zone is charged in its own currency
   */
  public record Row(DeliveryMethodData method, String name, boolean complete) {}

  @Override
  public ListShape<Row> shape() {
    return SHAPE;
  }

  @Override
  public Page<Row> rows(FilterValues filter, PageRequest page) {
    Locale reader = actor.get().language();
    Locale sellers = parties.seller().language();
    Zones all = zones.zones();
    List<Row> rows =
        methods.all().stream()
            .map(
                method ->
                    new Row(method, method.name(reader, sellers), method.missing(all).isEmpty()))
            .toList();
    return new Page<>(rows.stream().skip(page.offset()).limit(page.limit()).toList(), rows.size());
  }

  private static Object carrier(Row row) {
    String carrier = row.method().carrier();
    return carrier == null ? Phrase.of("delivery.collected") : carrier;
  }

  private static Object users(Row row) {
    return row.method().isForAll()
        ? Phrase.of("delivery.users.all")
        : Stream.concat(row.method().groups().stream(), row.method().customers().stream())
            .collect(Collectors.joining(", "));
  }

  private static String currencies(Row row) {
    return String.join(", ", row.method().tariff().currencies());
  }

  private static Badge status(Row row) {
    if (!row.method().active()) {
      return Badge.of("INACTIVE", "delivery.inactive");
    }
    return row.complete()
        ? Badge.of("DONE", "delivery.active")
        : Badge.of("OPEN", "delivery.incomplete");
  }
}
