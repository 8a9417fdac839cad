package app.kontor.billing.internal.render;

import app.kontor.platform.file.Sha256;
import app.kontor.platform.json.PlainJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What a document says, word by word, as text that is kept until its PDF is made and afterwards:
 * neither a changed address nor other words for a label change what was issued.
 *
 * @param json the sheet's words and formatted values
 * @param sha256 of the JSON text in UTF-8
 */
public record FrozenSheet(String json, String sha256) {

  /** Where the logo's name stands. */
  static final String LOGO = "logo";

  /** The words of a sheet. */
  public static FrozenSheet of(DocumentSheet sheet) {
    return of(SheetModel.of(sheet));
  }

  /** The words of any paper that has the layout of documents. */
  public static FrozenSheet of(Map<String, Object> model) {
    String json = PlainJson.write(model);
    return new FrozenSheet(json, hash(json));
  }

  /**
   * What the layout gets to see.
   *
   * @throws IllegalStateException if the text is not what was frozen
   */
  Map<String, Object> model() {
    if (!hash(json).equals(sha256)) {
      throw new IllegalStateException("a frozen sheet was changed");
    }
    return PlainJson.read(json);
  }

  /** The name of the logo that is printed, if there is one: its SHA-256. */
  public Optional<String> logo() {
    return Optional.ofNullable(PlainJson.read(json).get(LOGO)).map(String::valueOf);
  }

  private static String hash(String json) {
    return Sha256.hex(json.getBytes(StandardCharsets.UTF_8));
  }
}
