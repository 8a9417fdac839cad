package app.kontor.billing.internal;

import java.time.LocalDate;
import java.util.List;

/** A bank's published exchange rates. */
interface PublishedTables {

  /**
   * All rates effective from the first to the last day.
   *
   * @throws app.kontor.billing.RatesNotFetched if the bank does not answer with tables
   */
  List<PublishedRate> between(LocalDate first, LocalDate last);
}
