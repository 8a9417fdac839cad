package app.kontor.demo;

import app.kontor.access.Sellers;
import app.kontor.billing.Billing;
import app.kontor.catalogue.ItemNumber;
import app.kontor.demo.DemoCast.Customer;
import app.kontor.demo.DemoCast.Goods;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.measure.Quantity;
import app.kontor.ordering.AlsoBought;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PaymentStatus;
import app.kontor.ordering.PlaceOrder;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.time.TimeShift;
import app.kontor.platform.work.JobHandler;
import app.kontor.platform.work.JobKind;
import app.kontor.platform.work.JobKind.Count;
import app.kontor.platform.work.Jobs;
import app.kontor.shipping.DespatchNumber;
import app.kontor.shipping.RecordParcel;
import app.kontor.shipping.Shipping;
import app.kontor.stock.Stock;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Plays the demo company's past, week by week, through the use cases people use: orders come in,
 * are confirmed, paid by bank statements, issued, shipped and invoiced, each at its own time. What
 * it leaves therefore keeps every rule. Steps carry fixed keys, so that an interrupted job goes on.
 */
@Dependent
public class DemoHistory implements JobHandler<DemoHistory.Weeks, Count> {
  /** The kind of the job. */
  public static final JobKind<Weeks, Count> KIND =
      new JobKind<>("demo-history", Weeks.class, Count.class);

  /** Where both of the demo company's histories are written, the played one first. */
  static final String LANE = "demo";

  /** How many weeks back it begins. */
  public record Weeks(int weeks) {}

  /** What customers like to order together. */
  private static final List<List<String>> KITS =
      List.of(
          List.of("D933-M8X40", "D934-M8", "D125-M8"),
          List.of("D912-M6X20", "D125-M6", "LOCK-10-ML"),
          List.of("DISC-125X10", "GLAS-GREY", "EARP-SNR-30"),
          List.of("SDSP-8X160", "PLUG-8", "D7981-50X60"));

  private static final System.Logger LOG = System.getLogger(DemoHistory.class.getName());

  @Resource(lookup = "java:jboss/datasources/KontorDS")
  private DataSource dataSource;

  @EJB private Baskets baskets;
  @EJB private Ordering ordering;
  @EJB private Stock stock;
  @EJB private Shipping shipping;
  @EJB private Billing billing;
  @Inject private DemoPayments payments;
  @Inject private DemoService service;
  @Inject private DemoWork work;
  @Inject private DemoPromises promises;
  @Inject private DemoChanges changes;
  @Inject private DemoReturns returns;
  @Inject private DemoLists lists;
  @Inject private DemoQuotations quotations;
  @Inject private DemoApprovals approvals;
  @Inject private DemoAccount account;
  @Inject private DemoCredit credit;
  @Inject private CurrentActor actor;
  @Inject private Sellers sellers;
  @EJB private Jobs jobs;
  @Inject private Clock clock;

  private Random random = new Random();

  /** Beside the other, so that what belongs together changes nothing else. */
  private Random kits = new Random();

  /** An order that goods have not left for. */
  private record Open(OrderNumber number, Customer customer, int week) {}

  @Override
  public JobKind<Weeks, Count> kind() {
    return KIND;
  }

  @Override
  public String lane() {
    return LANE;
  }

  /** How many orders were placed. */
  @Override
  public Count run(Weeks back, Progress progress) {
    random = new Random(20261123);
    kits = new Random(20261128);
    DemoCast cast = cast();
    int weeks = back.weeks();
    Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    List<Open> open = new ArrayList<>();
    int orders = 0;
    for (int week = weeks; week >= 1 && !progress.isCancelled(); week--) {
      Instant monday = today.minus(Duration.ofDays(7L * week));
      int count = week == 1 ? 12 : week <= 3 ? 4 : 1 + random.nextInt(2);
      for (int n = 0; n < count; n++) {
        Instant at = monday.plus(Duration.ofMinutes(n * 1440L % 7200 + 480 + random.nextInt(400)));
        orders += order(cast, "demo-" + week + "-" + n, at, week, n, open) ? 1 : 0;
      }
      payments.week(cast, week, monday.plus(Duration.ofHours(4 * 24 + 15)));
      despatch(cast, week, monday.plus(Duration.ofHours(5 * 24 + 7)), open);
      progress.report((weeks - week + 1) * 95 / weeks);
    }
    work(cast, today);
    promise(cast, today);
    comeBack(cast, today);
    service.tickets(cast, today);
    service.documents(cast, today);
    lists.write(cast);
    quotations.write(cast);
    approvals.write(cast);
    account.write(cast);
    giveCredit(cast);
    long seller = sellers.first();
    jobs.request(seller, AlsoBought.KIND, seller + " demo", new AlsoBought.Of(seller), "Kontor");
    return new Count(orders);
  }

  private void work(DemoCast cast, Instant today) {
    try {
      work.order(cast, today);
      changes.order(cast, today);
    } catch (BusinessException e) {
      LOG.log(System.Logger.Level.INFO, "demo order with work left out: " + e.getMessage());
    }
  }

  private void giveCredit(DemoCast cast) {
    try {
      credit.write(cast);
    } catch (BusinessException e) {
      LOG.log(System.Logger.Level.INFO, "demo credit left out: " + e.getMessage());
    }
  }

  private void promise(DemoCast cast, Instant today) {
    try {
      promises.order(cast, today);
    } catch (BusinessException e) {
      LOG.log(System.Logger.Level.INFO, "demo order that is late left out: " + e.getMessage());
    }
  }

  private void comeBack(DemoCast cast, Instant today) {
    try {
      returns.order(cast, today);
    } catch (BusinessException e) {
      LOG.log(System.Logger.Level.INFO, "demo returns left out: " + e.getMessage());
    }
  }

  private DemoCast cast() {
    try (Connection connection = dataSource.getConnection()) {
      return DemoCast.read(connection, sellers.first());
    } catch (SQLException e) {
      throw new IllegalStateException("the demo company cannot be read", e);
    }
  }

  /** The person with a basket apart, because the real one may be filling theirs at this moment. */
  private static Actor apart(Actor person) {
    return new Actor(
        -person.userId(),
        person.email(),
        person.name(),
        person.language(),
        person.sellerId(),
        person.sellers(),
        person.partnerId(),
        person.roles(),
        person.permissions());
  }

  private <T> T as(Actor who, Instant when, Supplier<T> work) {
    return TimeShift.at(when, () -> actor.callAs(who, work));
  }

  private void as(Actor who, Instant when, Runnable work) {
    as(
        who,
        when,
        () -> {
          work.run();
          return true;
        });
  }

  /** One order from placement to confirmation or cancellation; whether there is one. */
  private boolean order(DemoCast cast, String key, Instant at, int week, int n, List<Open> open) {
    Customer customer = customer(cast, week, n);
    Map<Goods, BigDecimal> wanted = wanted(cast);
    boolean cancelled = random.nextInt(20) == 0;
    boolean undecided = week == 1 && n % 3 == 2;
    try {
      receive(cast, key, at.minus(Duration.ofHours(20)), wanted);
      OrderNumber number = place(cast, key, at, customer, wanted);
      if (undecided) {
        return true;
      }
      Actor sales = cast.person("sales");
      Instant later = at.plus(Duration.ofHours(2));
      OrderDetail order = as(sales, later, () -> ordering.order(number));
      if (order.status() == OrderStatus.SUBMITTED && cancelled) {
        as(sales, later, () -> ordering.cancel(number, order.version(), "na prośbę klienta", null));
        return true;
      }
      if (order.status() == OrderStatus.SUBMITTED) {
        as(sales, later, () -> ordering.confirm(number, order.version()));
      }
      open.add(new Open(number, customer, week));
      payments.expect(number, customer, week, random);
      return true;
    } catch (BusinessException e) {
      LOG.log(System.Logger.Level.INFO, "demo order " + key + " left out: " + e.getMessage());
      return false;
    }
  }

  /** Every third order, and the latest, are of the customers who have people that sign in. */
  private Customer customer(DemoCast cast, int week, int n) {
    List<Customer> all = cast.customers();
    if (week <= 3 && n < 6) {
      return all.get(n % 4);
    }
    return all.get(random.nextInt(3) == 0 ? random.nextInt(4) : random.nextInt(all.size()));
  }

  private Map<Goods, BigDecimal> wanted(DemoCast cast) {
    Map<Goods, BigDecimal> wanted = new LinkedHashMap<>();
    int lines = 1 + random.nextInt(5);
    for (int line = 0; line < lines; line++) {
      Goods goods = cast.goods().get(random.nextInt(cast.goods().size()));
      BigDecimal packages = BigDecimal.valueOf(1L + random.nextInt(12));
      wanted.put(goods, goods.packaging().multiply(packages));
    }
    if (kits.nextInt(3) == 0) {
      for (String number : KITS.get(kits.nextInt(KITS.size()))) {
        cast.goods(number).ifPresent(goods -> wanted.putIfAbsent(goods, goods.packaging()));
      }
    }
    return wanted;
  }

  /** What is sold was bought before, so that the stock of today stays as it is. */
  private void receive(DemoCast cast, String key, Instant at, Map<Goods, BigDecimal> wanted) {
    wanted.forEach(
        (goods, quantity) ->
            as(
                cast.person("warehouse"),
                at,
                () ->
                    stock.receive(
                        key + "-in-" + goods.number(),
                        "WRO",
                        new ItemNumber(goods.number()),
                        Quantity.pieces(quantity.longValueExact()),
                        "PZ/" + key.substring(5))));
  }

  private OrderNumber place(
      DemoCast cast, String key, Instant at, Customer customer, Map<Goods, BigDecimal> wanted) {
    String method = random.nextInt(6) == 0 ? "CARRIER" : "DHL";
    String reference = "PO-" + (1000 + random.nextInt(9000));
    LocalDate date = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(5 + random.nextInt(10));
    Actor buyer = cast.buyerOf(customer).orElse(null);
    if (buyer != null) {
      return as(
          apart(buyer),
          at,
          () -> {
            baskets.clear();
            wanted.forEach(
                (goods, quantity) -> baskets.add(new ItemNumber(goods.number()), quantity));
            Baskets.Review review = baskets.review(customer.address(), method, null);
            return ordering.place(
                PlaceOrder.of(
                    key + "-place",
                    customer.address(),
                    method,
                    null,
                    date,
                    reference,
                    null,
                    review.totals().gross().toString()));
          });
    }
    Channel channel = List.of(Channel.PHONE, Channel.EMAIL, Channel.FAX).get(random.nextInt(3));
    List<EnterOrder.Line> lines =
        wanted.entrySet().stream()
            .map(
                entry ->
                    EnterOrder.Line.of(new ItemNumber(entry.getKey().number()), entry.getValue()))
            .toList();
    return as(
        cast.person("sales"),
        at,
        () ->
            ordering.enter(
                new EnterOrder(
                    key + "-enter",
                    new PartnerNumber(customer.number()),
                    channel,
                    customer.address(),
                    method,
                    null,
                    date,
                    reference,
                    null,
                    lines)));
  }

  /** Goods leave for what is paid or bought on credit; the last weeks leave some for today. */
  private void despatch(DemoCast cast, int week, Instant at, List<Open> open) {
    List<Open> gone = new ArrayList<>();
    for (Open candidate : open) {
      boolean left = week <= 2 && random.nextInt(2) == 0;
      if (left) {
        continue;
      }
      try {
        if (issue(cast, candidate, at)) {
          gone.add(candidate);
        }
      } catch (BusinessException e) {
        LOG.log(System.Logger.Level.INFO, "demo despatch left out: " + e.getMessage());
        gone.add(candidate);
      }
    }
    open.removeAll(gone);
  }

  private boolean issue(DemoCast cast, Open candidate, Instant at) {
    Actor warehouse = cast.person("warehouse");
    OrderNumber number = candidate.number();
    OrderDetail order = as(warehouse, at, () -> ordering.order(number));
    boolean paid = order.paymentStatus() == PaymentStatus.PAID || order.paymentDays() > 0;
    if (!paid || order.status() != OrderStatus.CONFIRMED) {
      return order.status() != OrderStatus.CONFIRMED;
    }
    Map<String, Map<Integer, Quantity>> reserved =
        as(warehouse, at, () -> stock.reserved(number.demand()));
    reserved.forEach(
        (code, quantities) -> {
          DespatchNumber note =
              as(
                  warehouse,
                  at,
                  () ->
                      shipping.issueGoods(
                          "demo-wz-" + number + "-" + code, number, code, quantities));
          as(warehouse, at.plus(Duration.ofMinutes(40)), () -> parcel(note, at));
        });
    Actor accounting = cast.person("accounting");
    Instant later = at.plus(Duration.ofHours(3));
    as(accounting, later, () -> billing.invoice("demo-fv-" + number, number));
    return true;
  }

  private void parcel(DespatchNumber note, Instant at) {
    String digits =
        "60" + (100_000_000L + Math.floorMod(note.value().hashCode() * 31L, 899_999_999L));
    shipping.recordParcel(
        new RecordParcel(
            "demo-parcel-" + note,
            note,
            "GLS",
            digits,
            LocalDate.ofInstant(at, ZoneOffset.UTC),
            1 + random.nextInt(2),
            new BigDecimal("4.5")));
  }
}
