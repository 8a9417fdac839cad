package app.kontor.catalogue.internal;

import app.kontor.catalogue.SearchText;
import app.kontor.platform.data.LikePattern;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a text finds, each way by its own index, since an OR over number, EAN, name and words would
 * use none. Numbers come before names, names before descriptions; in names a word that ends as was
 * typed comes before one that begins so (German compounds: {@code schraube} is a screw and no
 * screwdriver), and one that only contains it comes last. Parameters: seller 1, language 2.
 */
final class ItemHits {
  /** More than any name scores. */
  private static final String NUMBER_SCORE = "1000000";

  /** More than any description scores. */
  private static final String NAME_SCORE = "1000";

  /** Shorter words are found only at the beginning of words: inside they mean nothing. */
  private static final int INSIDE = 4;

  private static final int FIRST = 10;
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{" + INSIDE + ",}");
  private static final Pattern FULL_TEXT = Pattern.compile("[\\p{L}\\p{N}]{3,}");
  private static final String MATCH = "MATCH (w.name, w.description) AGAINST (?6 IN BOOLEAN MODE)";

  private final String plainNumber;
  private final String fullText;
  private final List<String> words;
  private final List<String> parameters = new ArrayList<>();

  ItemHits(String text) {
    this.plainNumber = SearchText.plainNumber(text);
    this.fullText = SearchText.booleanQuery(text);
    this.words = SearchText.plainWords(text);
  }

  /** The hits with their {@code score}, one row for an item. */
  String sql() {
    parameters.clear();
    List<String> ways = new ArrayList<>();
    ways.add(numbers("n.plain_number LIKE ?4"));
    ways.add(numbers("n.ean = ?5"));
    if (!words.isEmpty()) {
      ways.add(names());
    }
    if (!fullText.isEmpty()) {
      ways.add(descriptions());
    }
    return "SELECT item_id, MAX(score) AS score FROM ("
        + String.join(" UNION ALL ", ways)
        + ") ways GROUP BY item_id";
  }

  private static String numbers(String condition) {
    return "SELECT n.id AS item_id, "
        + NUMBER_SCORE
        + " AS score FROM item n WHERE n.seller_id = ?1 AND "
        + condition;
  }

  private String names() {
    StringBuilder score = new StringBuilder(NAME_SCORE);
    StringBuilder where = new StringBuilder();
    for (String word : words) {
      score.append(" + ").append(score(word));
      where.append(" AND ").append(inName(word));
    }
    return "SELECT w.item_id, " + score + " FROM item_text w WHERE w.language = ?2" + where;
  }

  private String inName(String word) {
    if (isInside(word)) {
      return name("%" + word + "%");
    }
    return startsWithDigit(word)
        ? "(" + name("% " + word + "%") + " OR " + name("%x" + word + "%") + ")"
        : name("% " + word + "%");
  }

  private String score(String word) {
    String whole = "CASE WHEN " + name("% " + word + " %") + " THEN 6 ";
    if (isInside(word)) {
      return whole
          + "WHEN "
          + name("%" + word + " %")
          + " THEN 5 WHEN "
          + name("% " + word + "%")
          + " THEN 3 ELSE 1 END";
    }
    String number = "[ x]\\Q" + word + "\\E([^0-9.]|$)";
    return whole + "WHEN w.plain_name REGEXP " + parameter(number) + " THEN 5 ELSE 2 END";
  }

  private String name(String pattern) {
    return "w.plain_name LIKE " + parameter(pattern);
  }

  /** What the words' index cannot find is asked of name and description themselves. */
  private String descriptions() {
    StringBuilder where = new StringBuilder();
    for (String word : words) {
      if (!FULL_TEXT.matcher(word).matches()) {
        where
            .append(" AND (")
            .append(inName(word))
            .append(" OR REPLACE(w.description, ',', '.') LIKE ")
            .append(parameter("%" + word + "%"))
            .append(')');
      }
    }
    return "SELECT w.item_id, "
        + MATCH
        + " FROM item_text w WHERE w.language = ?2 AND "
        + MATCH
        + where;
  }

  private static boolean isInside(String word) {
    return LETTERS.matcher(word).matches();
  }

  private static boolean startsWithDigit(String word) {
    return Character.isDigit(word.charAt(0));
  }

  private String parameter(String value) {
    parameters.add(value);
    return "?" + (FIRST + parameters.size() - 1);
  }

  /** Fills in what {@link #sql} asks for. */
  void fill(Query statement) {
    statement
        .setParameter(4, plainNumber.isEmpty() ? "?" : LikePattern.begins(plainNumber))
        .setParameter(5, plainNumber);
    if (!fullText.isEmpty()) {
      statement.setParameter(6, fullText);
    }
    for (int i = 0; i < parameters.size(); i++) {
      statement.setParameter(FIRST + i, parameters.get(i));
    }
  }
}
