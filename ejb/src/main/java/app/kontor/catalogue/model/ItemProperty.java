package app.kontor.catalogue.model;

import app.kontor.catalogue.PropertyChoice;
import app.kontor.catalogue.PropertyData;
import app.kontor.catalogue.PropertyKind;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a seller's items are told apart by. */
@Entity
@Table(name = "item_property")
public class ItemProperty extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(updatable = false)
  private String code;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private PropertyKind kind;

  private String unit;
  private boolean facet;
  private int place;

  @ElementCollection
  @CollectionTable(name = "item_property_text", joinColumns = @JoinColumn(name = "property_id"))
  @MapKeyColumn(name = "language")
  @Column(name = "name")
  private Map<String, String> names = new HashMap<>();

  @ElementCollection
  @CollectionTable(name = "item_property_choice", joinColumns = @JoinColumn(name = "property_id"))
  private Set<PropertyChoiceName> choices = new HashSet<>();

  @SuppressWarnings("NullAway.Init")
  protected ItemProperty() {}

  /**
   * A property with all that is kept of it.
   *
   * @param data checked by the rules
   */
  public ItemProperty(long sellerId, PropertyData data) {
    this.sellerId = sellerId;
    this.code = data.code();
    this.kind = data.kind();
    this.unit = data.unit();
    assign(data);
  }

  /**
   * Changes all but code and kind.
   *
   * @param data checked by the rules
   * @throws ChangedMeanwhile if it is not the version that was read
   * @throws InvalidInput PROPERTY_KIND_STAYS
   */
  public void change(PropertyData data) {
    requireVersion(data.version());
    if (data.kind() != kind) {
      throw new InvalidInput("kind", "PROPERTY_KIND_STAYS", code);
    }
    assign(data);
  }

  /** Refuses to go on with what somebody else has changed since it was read. */
  public void requireVersion(long read) {
    if (read != version()) {
      throw new ChangedMeanwhile();
    }
  }

  private void assign(PropertyData data) {
    unit = data.unit();
    facet = data.facet();
    place = data.place();
    names.keySet().retainAll(data.names().keySet());
    names.putAll(data.names());
    Set<PropertyChoiceName> wanted = new HashSet<>();
    for (int at = 0; at < data.choices().size(); at++) {
      PropertyChoice choice = data.choices().get(at);
      int position = at;
      choice
          .names()
          .forEach(
              (language, name) ->
                  wanted.add(new PropertyChoiceName(choice.code(), language, name, position)));
    }
    choices.retainAll(wanted);
    choices.addAll(wanted);
  }

  /** All that is kept of it. */
  public PropertyData data() {
    return new PropertyData(code, version(), kind, unit, facet, place, names, said());
  }

  private List<PropertyChoice> said() {
    Map<String, Map<String, String>> byCode = new LinkedHashMap<>();
    choices.stream()
        .sorted(Comparator.comparingInt(PropertyChoiceName::place))
        .forEach(
            choice ->
                byCode
                    .computeIfAbsent(choice.code(), each -> new TreeMap<>())
                    .put(choice.language(), choice.name()));
    return byCode.entrySet().stream()
        .map(each -> new PropertyChoice(each.getKey(), each.getValue()))
        .toList();
  }

  public String code() {
    return code;
  }

  /** Whose items it tells apart. */
  public boolean belongsTo(long seller) {
    return sellerId == seller;
  }
}
