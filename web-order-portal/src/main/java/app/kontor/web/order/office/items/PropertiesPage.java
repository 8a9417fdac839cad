package app.kontor.web.order.office.items;

import app.kontor.catalogue.ItemProperties;
import app.kontor.catalogue.PropertyChoice;
import app.kontor.catalogue.PropertyData;
import app.kontor.catalogue.PropertyKind;
import app.kontor.catalogue.PropertyRow;
import app.kontor.platform.language.Languages;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The seller's properties, and a form for a new one or the one named in the address. */
@Named
@ViewScoped
public class PropertiesPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/office/properties.xhtml";
  private static final int BLANK_ROWS = 5;
  private static final int STEP = 10;

  @EJB private ItemProperties properties;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<ChoiceForm> choices = new ArrayList<>();
  private String property = "";
  private String code = "";
  private PropertyKind kind = PropertyKind.TEXT;
  private String unit = "";
  private boolean facet = true;
  private @Nullable BigDecimal place = BigDecimal.ZERO;
  private long version = PropertyData.NEW;
  private List<PropertyRow> rows = List.of();

  /** Reads all, and the one that is to be changed. */
  public void load() {
    rows = properties.rows();
    Languages.codes().forEach(language -> names.put(language, ""));
    if (property.isEmpty()) {
      place = BigDecimal.valueOf((long) STEP * (rows.size() + 1));
    } else {
      show(properties.data(property));
    }
    for (int i = 0; i < BLANK_ROWS; i++) {
      choices.add(ChoiceForm.blank());
    }
  }

  private void show(PropertyData data) {
    code = data.code();
    version = data.version();
    kind = data.kind();
    unit = data.unit();
    facet = data.facet();
    place = BigDecimal.valueOf(data.place());
    names.putAll(data.names());
    data.choices().forEach(each -> choices.add(new ChoiceForm(each.code(), each.names())));
  }

  /** Adds a property or changes the one that was read. */
  public String save() {
    PropertyData data =
        new PropertyData(
            code,
            version,
            kind,
            unit,
            facet,
            place == null ? 0 : place.intValue(),
            said(),
            choices());
    if (isNew()) {
      properties.create(page.key(), data);
    } else {
      properties.change(data);
    }
    page.done("office.properties.saved", data.normalised().code());
    return page.redirect(PATH);
  }

  private Map<String, String> said() {
    Map<String, String> said = new LinkedHashMap<>();
    names.forEach((language, name) -> said.put(language, ItemForm.text(name)));
    return said;
  }

  /** Rows that were filled in, moved together so that a refusal names the row as it stands. */
  private List<PropertyChoice> choices() {
    choices.sort(Comparator.comparing(ChoiceForm::isBlank));
    return choices.stream().filter(each -> !each.isBlank()).map(ChoiceForm::choice).toList();
  }

  public String delete() {
    properties.delete(code, version);
    page.done("office.properties.deleted", code);
    return page.redirect(PATH);
  }

  public boolean isNew() {
    return property.isEmpty();
  }

  /** Whether it has or can get a list of values. */
  public boolean isListed() {
    return isNew() || kind == PropertyKind.LIST;
  }

  /** Whether it has or can get a unit. */
  public boolean isMeasured() {
    return isNew() || kind == PropertyKind.NUMBER;
  }

  public List<PropertyKind> getKinds() {
    return List.of(PropertyKind.values());
  }

  public String getHeading() {
    return isNew() ? texts.of("office.properties.new") : texts.of("office.properties.edit", code);
  }

  public List<PropertyRow> getRows() {
    return rows;
  }

  public Map<String, String> getNames() {
    return names;
  }

  public List<ChoiceForm> getChoices() {
    return choices;
  }

  public String getProperty() {
    return property;
  }

  public void setProperty(@Nullable String property) {
    this.property = ItemForm.text(property).strip();
  }

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = ItemForm.text(code);
  }

  public PropertyKind getKind() {
    return kind;
  }

  public void setKind(@Nullable PropertyKind kind) {
    this.kind = kind == null ? PropertyKind.TEXT : kind;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(@Nullable String unit) {
    this.unit = ItemForm.text(unit);
  }

  public boolean isFacet() {
    return facet;
  }

  public void setFacet(boolean facet) {
    this.facet = facet;
  }

  public @Nullable BigDecimal getPlace() {
    return place;
  }

  public void setPlace(@Nullable BigDecimal place) {
    this.place = place;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
