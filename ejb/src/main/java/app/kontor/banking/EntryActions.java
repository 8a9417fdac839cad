package app.kontor.banking;

import app.kontor.gate.Permission;
import app.kontor.listing.RowAction;
import app.kontor.listing.RowActions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** What accounting does with many entries of statements at once. */
@Dependent
public class EntryActions implements RowActions {
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
  public List<RowAction> actions() {
    return List.of(
        RowAction.of(
                "ignore",
                "office.banking.entry.ignore",
                "pi-inbox",
                Set.of(Permission.BANKING),
                row -> banking.ignore(row.mark(), row.reason()))
            .withReason(),
        RowAction.of(
            "resume",
            "office.banking.entry.resume",
            "pi-undo",
            Set.of(Permission.BANKING),
            row -> banking.resume(row.mark())));
  }
}
