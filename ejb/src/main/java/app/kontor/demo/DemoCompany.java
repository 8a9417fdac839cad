package app.kontor.demo;

import app.kontor.platform.FileStore;
import app.kontor.platform.Transactions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
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
import java.util.Map;
import javax.sql.DataSource;

/**
 * Loads the demo company at the first start when {@code KONTOR_DEMO} is {@code true} and there are
 * no items yet. {@code KONTOR_DEMO_SCALE=large} makes 100 000 items and 10 000 customers for
 * measurements.
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
        new DemoParties(bulk, scale).write();
        DemoItems items = new DemoItems(bulk, scale, files, clock);
        items.write();
        bulk.flush();
        tell("demo company: " + items.count() + " items, " + scale.partners() + " customers");
      }
      return true;
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
