package app.kontor.demo;

import app.kontor.catalogue.BuyersNumberData;
import app.kontor.catalogue.BuyersNumbers;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.ListReaders;
import app.kontor.ordering.ListTerms;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.Recurrence;
import app.kontor.ordering.RecurringOrderData;
import app.kontor.ordering.RecurringOrderData.WhenMissing;
import app.kontor.ordering.RecurringOrders;
import app.kontor.ordering.ShoppingLists;
import app.kontor.ordering.ShoppingLists.LineChange;
import app.kontor.ordering.ShoppingLists.LineOrder;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

/**
 * Lists of goods of the demo customers, one of their own, one for the whole company and what is
 * saved for later, and what they call items.
 */
@Dependent
public class DemoLists {
  @EJB private ShoppingLists lists;
  @EJB private BuyersNumbers numbers;
  @EJB private RecurringOrders recurring;
  @EJB private Ordering ordering;
  @EJB private Parties parties;
  @Inject private CurrentActor actor;
  @Inject private Clock clock;

  private record Line(String item, int quantity) {}

  private static final List<Line> WORKSHOP =
      List.of(
          new Line("D933-M8X40", 400),
          new Line("D933-M10X40", 300),
          new Line("D912-M8X30", 500),
          new Line("DRHS-50", 20));

  private static final List<Line> SITE =
      List.of(new Line("D933-M8X40", 200), new Line("D912-M8X30", 200));

  /** What waits below the basket. */
  private static final List<Line> LATER =
      List.of(new Line("DRHS-50", 10), new Line("D933-M10X40", 100));

  private record Own(String number, String item, String name) {}

  private static final List<Own> POLISH =
      List.of(
          new Own("BUD-1001", "D933-M8X40", "Śruba ramy"),
          new Own("BUD-1002", "D912-M8X30", "Imbus osłony"),
          new Own("RAMA 8/40", "D933-M8X40", ""));

  private static final List<Own> GERMAN =
      List.of(
          new Own("471.1008", "D933-M8X40", "Rahmenschraube"),
          new Own("471.1010", "D933-M10X40", ""));

  void write(DemoCast cast) {
    own(cast.person("buyer.pl"), POLISH);
    own(cast.person("buyer.de"), GERMAN);
    write(
        cast.person("buyer.pl"),
        new Words(
            "Warsztat, co poniedziałek",
            "Budowa Poznań",
            "do osłon przy bramie",
            "po inwentaryzacji"));
    write(
        cast.person("buyer.de"),
        new Words(
            "Werkstatt, jeden Montag", "Baustelle Leipzig", "für die Tore", "nach der Inventur"));
  }

  /** Names of lists, and the buyers' own notes. */
  private record Words(String workshopName, String siteName, String site, String later) {}

  private void write(Actor buyer, Words words) {
    actor.callAs(
        buyer,
        () -> {
          regularly(list("demo-list-workshop", words.workshopName(), WORKSHOP));
          String site = words.siteName();
          String shared = list("demo-list-site", site, SITE);
          long version = lists.part(shared, BasketQuery.ALL, LineOrder.ADDED, 1, 1).version();
          lists.change(shared, version, new ListTerms(site, ListReaders.COMPANY, true, List.of()));
          note(shared, SITE.get(1), words.site());
          fill(ShoppingLists.CLIPBOARD, LATER);
          note(ShoppingLists.CLIPBOARD, LATER.get(0), words.later());
          return true;
        });
  }

  /** What a company calls some items. */
  private void own(Actor buyer, List<Own> all) {
    actor.runAs(
        buyer,
        () ->
            all.forEach(
                one ->
                    numbers.keep(
                        "demo-own-number-" + one.number().replaceAll("[^A-Za-z0-9]", "-"),
                        new BuyersNumberData(
                            new PartnerNumber(""),
                            one.number(),
                            new ItemNumber(one.item()),
                            one.name(),
                            false))));
  }

  /** The workshop's goods come every other week. */
  private void regularly(String list) {
    Partner partner = parties.ownPartner();
    recurring.begin(
        "demo-recurring",
        list,
        new RecurringOrderData(
            new Recurrence(2, Recurrence.Unit.WEEK, monday(parties.seller().today(clock))),
            new RecurringOrderData.Delivery(
                parties.deliveryAddresses(partner.number()).get(0).code(),
                ordering.deliveryMethods(partner.number()).get(0).code(),
                "",
                "",
                ""),
            WhenMissing.LEAVE_OUT,
            2,
            null));
  }

  /**
   * One that is ahead by more than a week, so that the demo orders nothing while it is looked at.
   */
  private static LocalDate monday(LocalDate today) {
    return today.plusWeeks(1).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  private String list(String key, String name, List<Line> goods) {
    String reference = lists.create(key, name);
    fill(reference, goods);
    return reference;
  }

  private void fill(String reference, List<Line> goods) {
    for (Line line : goods) {
      lists.add(reference, line.item(), BigDecimal.valueOf(line.quantity()), null);
    }
  }

  /** The buyer's own, which the seller does not see. */
  private void note(String reference, Line line, String note) {
    long version = lists.part(reference, BasketQuery.ALL, LineOrder.ADDED, 1, 1).version();
    lists.setLines(
        reference,
        version,
        Map.of(
            LineKey.of(new ItemNumber(line.item())),
            new LineChange(new Baskets.Amount(BigDecimal.valueOf(line.quantity()), null), note)));
  }
}
