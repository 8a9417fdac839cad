package app.kontor.web.order.office.items;

import app.kontor.catalogue.PictureData;
import app.kontor.platform.language.Languages;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** A picture, and what is entered of what it shows. */
public class PictureForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final PictureData data;
  private String hash;
  private long version;
  private final Map<String, String> alt = new LinkedHashMap<>();

  PictureForm(PictureData data) {
    this.data = data;
    this.hash = data.hash();
    this.version = data.version();
    Languages.codes().forEach(code -> alt.put(code, data.alt().getOrDefault(code, "")));
  }

  /** As it was read. */
  public PictureData getData() {
    return data;
  }

  /** What was entered. */
  PictureData entered() {
    Map<String, String> said = new LinkedHashMap<>();
    // Faces puts null where nothing was entered
    alt.forEach((language, text) -> said.put(language, ItemForm.text(text)));
    return new PictureData(hash, version, data.fileName(), data.width(), data.height(), said);
  }

  /** Width and height, empty for a drawing that has none. */
  public String getPixels() {
    return data.width() == 0 ? "" : data.width() + " × " + data.height();
  }

  /** By language code. */
  public Map<String, String> getAlt() {
    return alt;
  }

  public String getHash() {
    return hash;
  }

  public void setHash(String hash) {
    this.hash = hash;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
