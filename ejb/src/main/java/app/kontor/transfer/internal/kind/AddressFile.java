package app.kontor.transfer.internal.kind;

import app.kontor.transfer.Transfers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The file of {@link AddressKind}. */
@Dependent
public class AddressFile extends KindFile {
  @Inject
  AddressFile(AddressKind kind, Transfers transfers) {
    super(kind, transfers);
  }
}
