package app.kontor.access.internal;

import app.kontor.access.SealCheck;
import org.jspecify.annotations.Nullable;

/** Follows the seals from the first one on until one does not hold. */
final class SealChain {

  /** A stored seal of an audit row. */
  record Seal(long seq, long entryId, String sha256) {}

  private long last;
  private String hash = "";
  private @Nullable Long broken;

  /**
   * Compares a seal with what it must be; after a broken one nothing is compared any more.
   *
   * @param canonical content of the sealed row, null if the row is gone
   */
  void check(Seal seal, @Nullable String canonical) {
    if (broken != null) {
      return;
    }
    if (seal.seq() != last + 1
        || canonical == null
        || !AuditSealer.hash(hash, canonical).equals(seal.sha256())) {
      broken = last + 1;
      return;
    }
    last = seal.seq();
    hash = seal.sha256();
  }

  boolean intact() {
    return broken == null;
  }

  long last() {
    return last;
  }

  SealCheck result() {
    return new SealCheck(last, broken);
  }
}
