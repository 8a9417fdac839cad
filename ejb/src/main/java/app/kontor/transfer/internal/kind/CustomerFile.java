package app.kontor.transfer.internal.kind;

import app.kontor.transfer.Transfers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The file of {@link CustomerKind}. */
@Dependent
public class CustomerFile extends KindFile {
  @Inject
  CustomerFile(CustomerKind kind, Transfers transfers) {
    super(kind, transfers);
  }
}
