package app.kontor.transfer.internal.kind;

import app.kontor.transfer.Transfers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The file of {@link PeopleKind}. */
@Dependent
public class PeopleFile extends KindFile {
  @Inject
  PeopleFile(PeopleKind kind, Transfers transfers) {
    super(kind, transfers);
  }
}
