package app.kontor.platform.number;

import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds the numbers that a spelling means, in tables with a {@code plain_number}. */
@Dependent
public class SpelledNumbers {
  private static final int MOST = 10;

  /** What the plain columns leave out. */
  private static final String SIGNS = "/-._ ";

  @PersistenceContext private EntityManager em;

  /**
   * Where numbers of a kind are kept.
   *
   * @param from the table as its statements name it, {@code "FROM partner"}; it has {@code
   *     seller_id}, {@code number} and {@code plain_number}
   * @param partnerColumn whose the row is
   */
  public record Place(String from, String partnerColumn) {}

  /** Whose numbers they may be; partner 0 stands for all. */
  public record Scope(long sellerId, long partnerId) {}

  /**
   * The number that a spelling means.
   *
   * @throws NumberAmbiguous if it can mean several
   */
  public Optional<String> find(Place place, String spelled, Scope scope) {
    String key = NumberKey.of(spelled);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    List<String> found =
        Rows.list(
            em.createNativeQuery(
                    "SELECT number, plain_number "
                        + place.from()
                        + " WHERE seller_id = ?1 AND plain_number = ?2 AND (?3 = 0 OR "
                        + place.partnerColumn()
                        + " = ?3) ORDER BY number LIMIT "
                        + MOST)
                .setParameter(1, scope.sellerId())
                .setParameter(2, key)
                .setParameter(3, scope.partnerId()),
            row -> row.text("number"));
    return NumberKey.resolve(spelled, found);
  }

  /**
   * In JPQL: a number as {@link NumberKey} writes it, where the table has no plain column for it.
   */
  public static String inJpql(String path) {
    return plain(path, "FUNCTION('REPLACE', ");
  }

  /** In SQL: the same as {@link #inJpql}. */
  public static String inSql(String column) {
    return plain(column, "REPLACE(");
  }

  private static String plain(String number, String replace) {
    StringBuilder plain = new StringBuilder("UPPER(").append(replace.repeat(SIGNS.length()));
    plain.append(number);
    SIGNS.chars().forEach(sign -> plain.append(", '").append((char) sign).append("', '')"));
    return plain.append(')').toString();
  }

  /** What a list's condition {@code plain_number LIKE} takes, to find a part of a number. */
  public static String part(String text) {
    String key = NumberKey.of(text);
    return key.isEmpty() ? "?" : "%" + key + "%";
  }
}
