package app.kontor.access;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.util.List;

/** The audit trail of the actor's own seller, for those who may view it. */
@Local
public interface Audit {

  /** The rows that fit, latest first. */
  Page<AuditRow> list(AuditFilter filter, PageRequest page);

  /**
   * The latest changes that were made to the seller's own settings by some use cases, latest first,
   * for the page they are made on.
   *
   * @param useCases interface and method, {@code "SellerProfile.change"}
   */
  List<AuditRow> changes(List<String> useCases);

  /**
   * Computes the chain of seals anew from the first one on and stops at the first that does not
   * hold. Rows of the last minutes may not be sealed yet and are not part of it.
   */
  SealCheck checkSeals();
}
