package app.kontor.billing.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A bank's published exchange rates. */
interface PublishedTables {
  /** Where both banks publish: the days and hours of their tables, whoever sells and where. */
  String ZONE_ID = "Europe/Warsaw";

  ZoneId ZONE = ZoneId.of(ZONE_ID);

  /**
   * All rates effective from the first to the last day.
   *
   * @throws app.kontor.billing.RatesNotFetched if the bank does not answer with tables
   */
  List<PublishedRate> between(LocalDate first, LocalDate last);
}
