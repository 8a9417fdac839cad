package app.kontor.catalogue.internal;

import app.kontor.catalogue.Category;
import app.kontor.catalogue.ItemProperties;
import app.kontor.catalogue.Property;
import app.kontor.catalogue.PropertyChoice;
import app.kontor.catalogue.PropertyData;
import app.kontor.catalogue.PropertyRow;
import app.kontor.catalogue.PropertyRules;
import app.kontor.catalogue.model.ItemProperty;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.Parties;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeping properties behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ItemPropertiesBean implements ItemProperties {
  @Inject private CurrentActor actor;
  @Inject private Parties parties;
  @Inject private PropertyRepository repository;
  @Inject private PropertyRows rows;
  @Inject private ReferenceData reference;
  @Inject private Once once;
  @Inject private AuditChanges audit;

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public List<Property> all() {
    return rows.all(seller()).in(reader(), sellers());
  }

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public List<PropertyRow> rows() {
    PropertySet all = rows.all(seller());
    Map<Long, Long> items = rows.items(all);
    return all.inOrder().stream()
        .map(
            each ->
                new PropertyRow(each.in(reader(), sellers()), items.getOrDefault(each.id(), 0L)))
        .toList();
  }

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public PropertyData data(String code) {
    return repository.get(seller(), code).data();
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public String create(String key, PropertyData property) {
    return once.run(
            "create-property",
            actor.get().userId() + ":" + key,
            property,
            Made.class,
            () -> new Made(added(property.normalised()).code()))
        .reference();
  }

  private ItemProperty added(PropertyData data) {
    PropertyRules.check(data);
    // one after the other, so that a code is there once
    parties.hold(seller());
    if (repository.find(seller(), data.code()).isPresent()) {
      throw new InvalidInput("propertyCode", "PROPERTY_CODE_TAKEN", data.code());
    }
    ItemProperty added = new ItemProperty(seller(), data);
    repository.add(added);
    reference.changed(Category.TOPIC);
    return added;
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public void change(PropertyData property) {
    PropertyData data = property.normalised();
    PropertyRules.check(data);
    // one after the other, as they are added
    parties.hold(seller());
    ItemProperty kept = repository.get(seller(), data.code());
    PropertyData before = kept.data();
    kept.change(data);
    requireUsed(kept, before, data);
    audit.note("names", before.names(), data.names());
    audit.note("unit", before.unit(), data.unit());
    audit.note("facet", before.facet(), data.facet());
    audit.note("place", before.place(), data.place());
    audit.note("choices", codes(before), codes(data));
    reference.changed(Category.TOPIC);
  }

  private void requireUsed(ItemProperty kept, PropertyData before, PropertyData after) {
    Set<String> gone = codes(before);
    gone.removeAll(codes(after));
    if (!gone.isEmpty()) {
      gone.retainAll(repository.used(kept));
      gone.stream()
          .sorted()
          .findFirst()
          .ifPresent(
              code -> {
                throw new InvalidInput("choice", "CHOICE_IN_USE", code);
              });
    }
  }

  private static Set<String> codes(PropertyData data) {
    return data.choices().stream()
        .map(PropertyChoice::code)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public void delete(String code, long version) {
    parties.hold(seller());
    ItemProperty kept = repository.get(seller(), code);
    kept.requireVersion(version);
    long items = repository.items(kept);
    if (items > 0) {
      throw new InvalidInput("propertyCode", "PROPERTY_IN_USE", code, items);
    }
    repository.remove(kept);
    reference.changed(Category.TOPIC);
  }

  private long seller() {
    return actor.get().sellerId();
  }

  private String reader() {
    return actor.get().language().getLanguage();
  }

  private String sellers() {
    return parties.seller(seller()).language().getLanguage();
  }
}
