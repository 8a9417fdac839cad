package app.kontor.demo;

import app.kontor.access.Sellers;
import app.kontor.billing.BillingSettings;
import app.kontor.gate.CurrentActor;
import app.kontor.ordering.OrderSettings;
import app.kontor.party.PublicSide;
import app.kontor.party.ShopSettings;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.setting.Settings;
import app.kontor.platform.table.FileType;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.Jobs;
import app.kontor.shipping.AllotNumbers;
import app.kontor.shipping.Carriers;
import app.kontor.shipping.CheckRule;
import app.kontor.transfer.PlaceSecrets;
import app.kontor.transfer.Rhythm;
import app.kontor.transfer.ScheduleData;
import app.kontor.transfer.ScheduleRules;
import app.kontor.transfer.ScheduledPlace;
import app.kontor.transfer.TransferDirection;
import app.kontor.transfer.TransferSchedules;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Loads the demo company at the first start when {@code KONTOR_DEMO} is {@code true} and there are
 * no items yet. {@code KONTOR_DEMO_SCALE=large} makes 100 000 items, 10 000 customers and a million
 * order lines for measurements; {@code KONTOR_DEMO_HISTORY} says how many weeks of past are played
 * (78).
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoCompany {
  private static final System.Logger LOG = System.getLogger("kontor.start");

  @Resource(lookup = "java:jboss/datasources/KontorDS")
  private DataSource dataSource;

  @Inject private Transactions transactions;
  @Inject private FileStore files;
  @EJB private Carriers carriers;
  @EJB private TransferSchedules schedules;
  @Inject private Jobs jobs;
  @Inject private CurrentActor actor;
  @Inject private Sellers sellers;
  @Inject private Settings settings;
  @Inject private Clock clock;

  @PostConstruct
  void load() {
    Map<String, String> environment = System.getenv();
    if (!"true".equals(environment.get("KONTOR_DEMO"))) {
      return;
    }
    try {
      transactions.own(() -> loadInto("large".equals(environment.get("KONTOR_DEMO_SCALE"))));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the demo company cannot be loaded", e);
    }
  }

  private boolean loadInto(boolean large) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      if (hasItems(connection)) {
        return false;
      }
      DemoScale scale = large ? DemoScale.LARGE : DemoScale.DEMO;
      tell("loading the demo company: " + scale.items() + " items or more");
      try (Bulk bulk = new Bulk(connection)) {
        new DemoParties(bulk, sellers.first(), scale).write();
        new DemoDeliveries(bulk, sellers.first()).write();
        DemoItems items = new DemoItems(bulk, sellers.first(), scale, files, clock);
        items.write();
        new DemoPrices(bulk, sellers.first(), LocalDate.now(clock)).write();
        new DemoRates(bulk).write(LocalDate.now(clock));
        bulk.flush();
        tell("demo company: " + items.count() + " items, " + scale.partners() + " customers");
      }
      forgetWhatIsKept(connection);
      settings.put(sellers.first(), BillingSettings.RATES_DAILY, "false");
      settings.put(sellers.first(), OrderSettings.CONFIRM_BY_RULES, "true");
      settings.put(sellers.first(), ShopSettings.PUBLIC_SIDE, PublicSide.PRICES.name());
      DemoCast cast = DemoCast.read(connection, sellers.first());
      allotNumbers(cast);
      schedule(cast);
      requestHistory(scale);
      return true;
    }
  }

  /**
   * DHL numbers to print at once: SSCC of the company number 9521234, which GS1 keeps for examples,
   * with their application identifier 00.
   */
  private void allotNumbers(DemoCast cast) {
    AllotNumbers range =
        new AllotNumbers(
            "demo-dhl", "DHL", "0039521234", "000000001", "000005000", CheckRule.GS1, 100);
    actor.callAs(
        cast.person("admin"),
        () -> {
          carriers.allot(range);
          return true;
        });
  }

  /** Stock for another system, written each morning. */
  private void schedule(DemoCast cast) {
    ScheduleData data =
        new ScheduleData(
            "Stan magazynu dla sklepu",
            "stock",
            TransferDirection.EXPORT,
            ScheduledPlace.history(),
            FileType.CSV,
            new Rhythm(Rhythm.Every.DAY, DayOfWeek.MONDAY, LocalTime.of(6, 0)),
            new ScheduleRules(false, 3, "", ScheduleRules.Told.FAILURES));
    actor.callAs(
        cast.person("admin"), () -> schedules.add("demo-stock", data, PlaceSecrets.none()));
  }

  /** The past is played behind the pages once the server is up; 0 weeks for none. */
  private void requestHistory(DemoScale scale) {
    String weeks = System.getenv().getOrDefault("KONTOR_DEMO_HISTORY", "78");
    if (!weeks.equals("0")) {
      DemoHistory.Weeks back = new DemoHistory.Weeks(Integer.parseInt(weeks));
      jobs.request(sellers.first(), DemoHistory.KIND, "first", back, "Kontor");
      if (scale.orderLines() > 0) {
        VolumeHistory.Lines lines = new VolumeHistory.Lines(scale.orderLines());
        jobs.request(sellers.first(), VolumeHistory.KIND, "first", lines, "Kontor");
      }
    }
  }

  private static void forgetWhatIsKept(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE reference_stamp SET stamp = stamp + 1");
    }
  }

  private static boolean hasItems(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT 1 FROM item LIMIT 1")) {
      return result.next();
    }
  }

  private static void tell(String text) {
    LOG.log(System.Logger.Level.INFO, "kontor.start: " + text);
  }
}
