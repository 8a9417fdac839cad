package app.kontor.catalogue.internal;

import app.kontor.catalogue.PictureSize;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures that nothing shows, told by the sizes that were made of them, since when that is known,
 * and pictures without all sizes. Native: whole tables are compared, of all sellers, because a
 * content is there once for all.
 */
@Dependent
public class UnusedPictures {
  private static final String UNSHOWN =
      " FROM picture_size s WHERE NOT EXISTS (SELECT 1 FROM catalogue_picture p WHERE p.sha256 ="
          + " s.sha256)";

  private static final String UNSIZED =
      " FROM catalogue_picture p JOIN v_platform_stored_file f ON f.id = p.file_id"
          + " WHERE f.media_type IN ('image/jpeg', 'image/png', 'image/webp') AND (SELECT COUNT(*)"
          + " FROM picture_size s WHERE s.sha256 = p.sha256) < "
          + PictureSize.values().length;

  @PersistenceContext private EntityManager em;

  /** A picture that lacks a size, and one of its files. */
  record Unsized(String sha256, long fileId) {}

  /** Notes those that nothing shows from now on, and forgets of those that are shown again. */
  void note(Instant now) {
    em.createNativeQuery(
            "DELETE u FROM picture_unused u WHERE EXISTS (SELECT 1 FROM catalogue_picture p"
                + " WHERE p.sha256 = u.sha256)")
        .executeUpdate();
    em.createNativeQuery(
            "INSERT IGNORE INTO picture_unused (sha256, since) SELECT DISTINCT s.sha256, ?1"
                + UNSHOWN)
        .setParameter(1, at(now))
        .executeUpdate();
  }

  private static LocalDateTime at(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  /** How many nothing shows now. */
  long count() {
    return Rows.number(em.createNativeQuery("SELECT COUNT(DISTINCT s.sha256)" + UNSHOWN));
  }

  /** How many of them have been so since a moment or longer. */
  long due(Instant moment) {
    return Rows.number(
        em.createNativeQuery(
                "SELECT COUNT(*) FROM picture_unused u WHERE u.since <= ?1 AND NOT EXISTS (SELECT 1"
                    + " FROM catalogue_picture p WHERE p.sha256 = u.sha256)")
            .setParameter(1, at(moment)));
  }

  /** Some of them. */
  List<String> due(Instant moment, int limit) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT u.sha256, u.since FROM picture_unused u WHERE u.since <= ?1 AND NOT EXISTS"
                    + " (SELECT 1 FROM catalogue_picture p WHERE p.sha256 = u.sha256)"
                    + " ORDER BY u.since, u.sha256 LIMIT "
                    + limit)
            .setParameter(1, at(moment)),
        row -> row.text("sha256"));
  }

  /** Whether something shows it by now. */
  boolean isShown(String sha256) {
    return Rows.number(
            em.createNativeQuery("SELECT COUNT(*) FROM catalogue_picture p WHERE p.sha256 = ?1")
                .setParameter(1, sha256))
        > 0;
  }

  /**
   * Takes a picture that nothing shows out of the catalogue.
   *
   * @return its files and those of its sizes, of which others may still use some
   */
  List<Long> take(String sha256) {
    List<Long> files =
        new ArrayList<>(
            Rows.numbers(
                em.createNativeQuery(
                        "SELECT s.file_id FROM picture_size s WHERE s.sha256 = ?1 FOR UPDATE")
                    .setParameter(1, sha256)));
    files.addAll(
        Rows.numbers(
            em.createNativeQuery(
                    "SELECT f.id FROM v_platform_stored_file f WHERE f.sha256 = ?1"
                        + " AND f.media_type IN ('image/jpeg', 'image/png', 'image/webp')")
                .setParameter(1, sha256)));
    em.createNativeQuery("DELETE FROM picture_size WHERE sha256 = ?1")
        .setParameter(1, sha256)
        .executeUpdate();
    em.createNativeQuery("DELETE FROM picture_unused WHERE sha256 = ?1")
        .setParameter(1, sha256)
        .executeUpdate();
    return files;
  }

  /** How many pictures lack a size. */
  long unsized() {
    return Rows.number(em.createNativeQuery("SELECT COUNT(DISTINCT p.sha256)" + UNSIZED));
  }

  /** Some of them. */
  List<Unsized> unsized(int limit) {
    return Rows.list(
        em.createNativeQuery(
            "SELECT p.sha256, MIN(p.file_id) AS file_id"
                + UNSIZED
                + " GROUP BY p.sha256 ORDER BY p.sha256 LIMIT "
                + limit),
        row -> new Unsized(row.text("sha256"), row.number("file_id")));
  }
}
