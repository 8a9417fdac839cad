package app.kontor.billing.internal;

import app.kontor.billing.RatesNotFetched;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.JobHandler;
import app.kontor.platform.work.JobKind;
import app.kontor.platform.work.JobKind.Count;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Fetches the published rates of the last 90 days, so that days missed before are filled; all of
 * them are stored or none.
 */
@Dependent
public class RateFetch implements JobHandler<RateFetch.Wanted, Count> {
  /** The kind of the job. */
  public static final JobKind<Wanted, Count> KIND =
      new JobKind<>("exchange-rates", Wanted.class, Count.class);

  /**
   * Which rates are wanted.
   *
   * @param home ISO 4217, the currency they are stated in
   */
  public record Wanted(String home) {}

  private static final int DAYS = 90;
  private static final String NBP = "https://api.nbp.pl/api";
  private static final String ECB = "https://www.ecb.europa.eu/stats/eurofxref";

  private final ExchangeRates rates;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  RateFetch(ExchangeRates rates, Transactions transactions, Clock clock) {
    this.rates = rates;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public JobKind<Wanted, Count> kind() {
    return KIND;
  }

  @Override
  public Count run(Wanted wanted, Progress progress) {
    LocalDate today = LocalDate.now(clock.withZone(PublishedTables.ZONE));
    List<PublishedRate> found =
        tables(wanted.home(), System.getenv()).between(today.minusDays(DAYS - 1), today);
    transactions.run(() -> rates.publish(wanted.home(), found));
    return new Count(found.size());
  }

  /** Whoever publishes rates of the home currency. */
  static PublishedTables tables(String home, Map<String, String> environment) {
    return switch (home) {
      case "PLN" -> new NbpTableA(address(environment, "KONTOR_NBP_URL", NBP));
      case "EUR" -> new EcbReferenceRates(address(environment, "KONTOR_ECB_URL", ECB));
      default -> throw new RatesNotFetched(home, "nobody publishes " + home);
    };
  }

  private static String address(Map<String, String> environment, String name, String usual) {
    String told = environment.getOrDefault(name, "").strip();
    return told.isEmpty() ? usual : told.replaceAll("/+$", "");
  }
}
