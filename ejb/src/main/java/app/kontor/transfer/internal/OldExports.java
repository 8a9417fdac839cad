package app.kontor.transfer.internal;

import app.kontor.platform.file.FileUpkeep;
import app.kontor.platform.setting.Settings;
import app.kontor.platform.transaction.Transactions;
import app.kontor.transfer.TransferSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets files of exports that are older than the seller wants them kept; their runs stay. */
@Dependent
public class OldExports {
  /** At once; an export that runs each hour for a year has written some more. */
  private static final int MOST = 1_000;

  @Inject private Settings settings;
  @Inject private Schedules schedules;
  @Inject private Transactions transactions;
  @Inject private FileUpkeep files;
  @Inject private Clock clock;

  /** Those of all schedules of a seller. */
  void forget(long sellerId) {
    transactions.run(
        () -> {
          int days = settings.now(sellerId, TransferSettings.EXPORTS_KEPT_DAYS);
          if (days > 0) {
            Instant before = clock.instant().minus(Duration.ofDays(days));
            files.forget(schedules.letGo(sellerId, before, MOST));
          }
        });
  }
}
