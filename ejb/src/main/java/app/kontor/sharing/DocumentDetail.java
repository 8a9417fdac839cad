package app.kontor.sharing;

import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A shared document with all its versions.
 *
 * @param version of the aggregate, for decisions taken on this view
 * @param versions the latest first
 * @param readers for staff: the partner's people who use the folder, and whether each has read the
 *     current version; for partner people only themselves
 * @param readByMe whether the reader has marked the current version as read, or added it
 */
public record DocumentDetail(
    String number,
    long version,
    PartnerNumber partnerNumber,
    String partnerName,
    String title,
    List<Version> versions,
    List<Reader> readers,
    boolean readByMe)
    implements Serializable {
  public DocumentDetail {
    versions = List.copyOf(versions);
    readers = List.copyOf(readers);
  }

  public Version current() {
    return versions.get(0);
  }

  /**
   * One version; never changed.
   *
   * @param sha256 lower-case hex of the content
   * @param note what is new, or empty
   */
  public record Version(
      int number,
      String fileName,
      String mediaType,
      long size,
      String sha256,
      String note,
      String addedBy,
      boolean bySeller,
      Instant addedAt)
      implements Serializable {}

  /**
   * A person who should have read the current version.
   *
   * @param readAt null if the person has not marked it
   */
  public record Reader(String name, @org.jspecify.annotations.Nullable Instant readAt)
      implements Serializable {
    public boolean hasRead() {
      return readAt != null;
    }
  }
}
