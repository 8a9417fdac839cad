package app.kontor.catalogue;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import java.util.regex.Pattern;

/** What a category's data must be like; a refusal names the field. */
public final class CategoryRules {
  /** Most characters of a code. */
  public static final int MAX_CODE = 40;

  /** Most categories one below the other. */
  public static final int MAX_DEPTH = 8;

  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9._-]*");
  private static final int MAX_NAME = 120;
  private static final int MAX_LONG_NAME = 200;
  private static final int MAX_META = 320;

  private CategoryRules() {}

  /**
   * Refuses data that cannot be kept.
   *
   * @param category as {@link CategoryData#normalised} leaves it
   * @throws InvalidInput naming the field, in a text {@code <language>:<field>}
   */
  public static void check(CategoryData category) {
    if (category.code().isEmpty()) {
      throw InvalidInput.required("categoryCode");
    }
    length("categoryCode", category.code(), MAX_CODE);
    if (!CODE.matcher(category.code()).matches()) {
      throw new InvalidInput("categoryCode", "NOT_A_CATEGORY_CODE", category.code());
    }
    if (category.texts().isEmpty()) {
      throw new InvalidInput("name", "CATEGORY_WITHOUT_NAME");
    }
    category
        .texts()
        .forEach(
            (language, words) -> {
              if (!Languages.isOne(language)) {
                throw new InvalidInput("name", "NOT_A_VALUE", language);
              }
              if (words.name().isEmpty()) {
                throw InvalidInput.required("name").inRow(language);
              }
              length(language + ":name", words.name(), MAX_NAME);
              length(language + ":longName", words.longName(), MAX_LONG_NAME);
              length(language + ":metaDescription", words.metaDescription(), MAX_META);
            });
  }

  private static void length(String field, String text, int most) {
    if (text.codePointCount(0, text.length()) > most) {
      throw new InvalidInput(field, "TOO_LONG", most);
    }
  }
}
