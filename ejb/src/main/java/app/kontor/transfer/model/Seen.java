package app.kontor.transfer.model;

import app.kontor.platform.file.Sha256;
import app.kontor.transfer.FieldChange;
import app.kontor.transfer.RowPlan;
import java.nio.charset.StandardCharsets;

/** What a row would do, in one text that is the same when it would do the same. */
final class Seen {
  private static final char END = '\u001E';

  private Seen() {}

  static String of(RowPlan plan) {
    StringBuilder text = new StringBuilder(plan.outcome().name()).append(END).append(plan.name());
    for (FieldChange change : plan.changes()) {
      text.append(END).append(change.field());
      text.append(END).append(change.before());
      text.append(END).append(change.after());
    }
    return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
