package app.kontor.demo;

import app.kontor.access.Sellers;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.party.Parties;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.number.NumberSeries;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.JobHandler;
import app.kontor.platform.work.JobKind;
import app.kontor.platform.work.JobKind.Count;
import app.kontor.pricing.Pricing;
import app.kontor.tax.Taxation;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Writes a past of any size for measurements, in bulk: some 18 months of orders with documents,
 * payments and goods issues. Each day is one transaction, noted by a key in it, so that an
 * interrupted job goes on with the next day; in memory are the customers, the ids of the items and
 * one day. Prices, VAT and rounding are those of pricing, tax and money; all documents share one
 * PDF that says so.
 */
@Dependent
public class VolumeHistory implements JobHandler<VolumeHistory.Lines, Count> {
  /** The kind of the job. */
  public static final JobKind<Lines, Count> KIND =
      new JobKind<>("demo-volume", Lines.class, Count.class);

  /** How many order lines there are to be, about. */
  public record Lines(int lines) {}

  private static final System.Logger LOG = System.getLogger(VolumeHistory.class.getName());
  private static final int FIRST_DAY = 546;
  private static final int LAST_DAY = 5;
  private static final int MOST_DAYS = 390;
  private static final int FEWEST_ORDERS_A_DAY = 10;

  @Resource(lookup = "java:jboss/datasources/KontorDS")
  private DataSource dataSource;

  @EJB private Pricing pricing;
  @EJB private Taxation taxation;
  @EJB private Parties parties;
  @Inject private NumberSeries numbers;
  @Inject private FileStore files;
  @Inject private Transactions transactions;
  @Inject private CurrentActor actor;
  @Inject private Sellers sellers;
  @Inject private Clock clock;

  @Override
  public JobKind<Lines, Count> kind() {
    return KIND;
  }

  @Override
  public String lane() {
    return DemoHistory.LANE;
  }

  /** How many order lines were written. */
  @Override
  public Count run(Lines wanted, Progress progress) {
    int orders = Math.max(1, wanted.lines() / VolumeDay.LINES_ON_AVERAGE);
    int days = Math.max(1, Math.min(MOST_DAYS, orders / FEWEST_ORDERS_A_DAY));
    VolumeCast cast = cast();
    StoredFile pdf = own(() -> files.store("kontor.pdf", SamplePdf.bytes()));
    LocalDate today = LocalDate.now(clock);
    long startedAt = System.nanoTime();
    long written = 0;
    for (int day = 0; day < days && !progress.isCancelled(); day++) {
      int from = (int) ((long) orders * day / days);
      int to = (int) ((long) orders * (day + 1) / days);
      LocalDate date =
          today.minusDays(FIRST_DAY - (long) (FIRST_DAY - LAST_DAY) * day / Math.max(1, days - 1));
      int number = day;
      boolean recent = days > 20 && day >= days - 10;
      VolumeDay.Plan plan = new VolumeDay.Plan(number, date, to - from, recent);
      written +=
          own(() -> actor.callAs(Actor.system(cast.seller().id()), () -> write(cast, plan, pdf)));
      if (day % Math.max(1, days / 20) == 0 || day == days - 1) {
        progress.report((day + 1) * 99 / days);
        tell(written, day + 1, days, startedAt);
      }
    }
    return new Count(written);
  }

  /** The day's lines, 0 if the day was written before. */
  private long write(VolumeCast cast, VolumeDay.Plan plan, StoredFile pdf) {
    try (Connection connection = dataSource.getConnection()) {
      if (!claim(connection, plan, sellers.first())) {
        return 0;
      }
      try (Bulk bulk = new Bulk(connection)) {
        VolumeDay day = new VolumeDay(bulk, cast, plan);
        day.choose(pricing, taxation);
        day.number(numbers);
        new VolumeRows(bulk, cast, pdf).write(day);
        new VolumePayments(bulk, cast, files).write(day);
        return day.lines();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the day " + plan.date() + " cannot be written", e);
    }
  }

  private static boolean claim(Connection connection, VolumeDay.Plan plan, long seller)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT IGNORE INTO idempotency_key (command, key_text, fingerprint, result,"
                + " created_at, seller_id) VALUES (?, ?, ?, NULL, ?, ?)")) {
      statement.setString(1, KIND.name());
      statement.setString(2, "demo-volume-day-" + plan.number());
      statement.setString(3, "0".repeat(64));
      statement.setObject(4, LocalDateTime.now(ZoneOffset.UTC));
      statement.setLong(5, seller);
      return statement.executeUpdate() == 1;
    }
  }

  private VolumeCast cast() {
    Actor system = Actor.system(sellers.first());
    return own(
        () ->
            actor.callAs(
                system,
                () -> {
                  try (Connection connection = dataSource.getConnection()) {
                    return VolumeCast.read(connection, parties.seller());
                  } catch (SQLException e) {
                    throw new IllegalStateException("the demo company cannot be read", e);
                  }
                }));
  }

  private <T> T own(java.util.function.Supplier<T> work) {
    try {
      return transactions.own(work::get);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the large history cannot be written", e);
    }
  }

  private static void tell(long lines, int day, int days, long startedAt) {
    Duration taken = Duration.ofNanos(System.nanoTime() - startedAt);
    Runtime machine = Runtime.getRuntime();
    long used = (machine.totalMemory() - machine.freeMemory()) / (1024 * 1024);
    LOG.log(
        System.Logger.Level.INFO,
        "large history: day "
            + day
            + " of "
            + days
            + ", "
            + lines
            + " order lines in "
            + taken.toSeconds()
            + " s, heap "
            + used
            + " MB");
  }
}
