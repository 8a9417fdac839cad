package app.kontor.web.order.office.items;

import app.kontor.catalogue.PropertyChoice;
import app.kontor.platform.language.Languages;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a list, as it is entered. */
public class ChoiceForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, String> names = new LinkedHashMap<>();
  private String code;

  ChoiceForm(String code, Map<String, String> kept) {
    this.code = code;
    Languages.codes().forEach(language -> names.put(language, kept.getOrDefault(language, "")));
  }

  static ChoiceForm blank() {
    return new ChoiceForm("", Map.of());
  }

  PropertyChoice choice() {
    Map<String, String> said = new LinkedHashMap<>();
    names.forEach((language, name) -> said.put(language, ItemForm.text(name)));
    return new PropertyChoice(code, said);
  }

  boolean isBlank() {
    return code.isBlank()
        && names.values().stream().allMatch(name -> ItemForm.text(name).isBlank());
  }

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = ItemForm.text(code);
  }

  public Map<String, String> getNames() {
    return names;
  }
}
