package app.kontor.banking;

import app.kontor.gate.Permission;
import app.kontor.listing.BulkAction;
import app.kontor.listing.BulkActions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** What accounting does with many entries of statements at once. */
@Dependent
public class EntryActions implements BulkActions {
  private final Banking banking;

  @Inject
  public EntryActions(Banking banking) {
    this.banking = banking;
  }

  @Override
  public String list() {
    return EntryList.SHAPE.name();
  }

  @Override
  public List<BulkAction> actions() {
    return List.of(
        BulkAction.of(
                "ignore",
                "office.banking.entry.ignore",
                "pi-inbox",
                Set.of(Permission.BANKING),
                row -> banking.ignore(row.mark(), row.reason()))
            .withReason(),
        BulkAction.of(
            "resume",
            "office.banking.entry.resume",
            "pi-undo",
            Set.of(Permission.BANKING),
            row -> banking.resume(row.mark())));
  }
}
