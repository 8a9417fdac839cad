package app.kontor.web.documents;

import app.kontor.sharing.FormField;
import app.kontor.sharing.FormNumber;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.text.Formats;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A field of a form with what the visitor has typed into it. */
public class FormInput implements Serializable {
  private static final long serialVersionUID = 1L;

  private final FormField field;
  private final Locale language;
  private @Nullable String value;

  FormInput(FormField field, Formats formats, @Nullable String kept) {
    this.field = field;
    this.language = formats.language();
    this.value =
        kept == null || field.type() != FormField.Type.NUMBER
            ? kept
            : FormNumber.value(kept).map(formats::number).orElse(FormNumber.typed(kept));
  }

  public String getId() {
    return field.id();
  }

  /** The type's name, for the page to choose an input. */
  public String getType() {
    return field.type().name();
  }

  public String getLabel() {
    return field.label().in(language);
  }

  /** The field must always be filled in. */
  public boolean isMandatory() {
    return field.required();
  }

  public String getHelp() {
    return field.help().in(language);
  }

  public String getUnit() {
    return field.unit();
  }

  public int getMaxLength() {
    return field.limits().maxLength();
  }

  public List<Choice> getOptions() {
    return field.choices().stream()
        .map(option -> new Choice(option.value(), option.label().in(language)))
        .toList();
  }

  public @Nullable String getValue() {
    return value;
  }

  public void setValue(@Nullable String value) {
    this.value = value;
  }

  public boolean isTicked() {
    return "true".equals(value);
  }

  public void setTicked(boolean ticked) {
    this.value = ticked ? "true" : "";
  }
}
