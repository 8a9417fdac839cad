package app.kontor.catalogue.internal;

import app.kontor.catalogue.model.ItemChange;
import app.kontor.catalogue.model.ItemChange.Difference;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes what a command has changed of items into their histories and the audit trail. */
@Dependent
public class ItemHistory {
  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private ItemRepository items;
  @Inject private AuditChanges audit;

  /**
   * @param byItem what has changed by the ids of the items; of many items the audit trail names the
   *     command alone
   */
  void write(Map<Long, List<Difference>> byItem) {
    Instant now = clock.instant();
    byItem.forEach(
        (item, differences) -> {
          if (byItem.size() == 1) {
            differences.forEach(each -> audit.note(each.field(), each.before(), each.after()));
          }
          items.add(ItemChange.of(item, now, actor.get().name(), differences));
        });
  }
}
