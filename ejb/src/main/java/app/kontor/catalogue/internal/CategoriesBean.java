package app.kontor.catalogue.internal;

import app.kontor.catalogue.Categories;
import app.kontor.catalogue.Category;
import app.kontor.catalogue.CategoryData;
import app.kontor.catalogue.CategoryNode;
import app.kontor.catalogue.CategoryRules;
import app.kontor.catalogue.model.ItemCategory;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.Parties;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keeping categories behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CategoriesBean implements Categories {
  @Inject private CurrentActor actor;
  @Inject private Parties parties;
  @Inject private CategoryKeeper keeper;
  @Inject private CategoryRepository repository;
  @Inject private CategoryRows rows;
  @Inject private ReferenceData reference;
  @Inject private Once once;
  @Inject private AuditChanges audit;

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public List<CategoryNode> tree() {
    return rows.tree(seller(), reader(), sellers());
  }

  @Override
  @Allowed(Permission.CATALOGUE_MANAGE)
  public CategoryData data(String code) {
    return repository.get(seller(), code).data();
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public String create(String key, CategoryData category) {
    return once.run(
            "create-category",
            actor.get().userId() + ":" + key,
            category,
            Made.class,
            () -> new Made(keeper.add(seller(), category).code()))
        .reference();
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public void change(CategoryData typed) {
    CategoryData data = typed.normalised();
    CategoryRules.check(data);
    ItemCategory category = repository.get(seller(), data.code());
    CategoryData before = category.data();
    category.change(data);
    audit.note("texts", before.texts(), data.texts());
    audit.note("hidden", before.hidden(), data.hidden());
    reference.changed(Category.TOPIC);
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public void move(
      String code, @Nullable String parentCode, @Nullable String beforeCode, long version) {
    keeper.move(seller(), code, parentCode, beforeCode, version, reader(), sellers());
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public void delete(String code, long version) {
    keeper.remove(seller(), code, version);
  }

  @Override
  @Allowed(value = Permission.CATALOGUE_MANAGE, audit = true)
  public String at(List<String> names, String language) {
    return keeper.at(seller(), names, language);
  }

  private long seller() {
    return actor.get().sellerId();
  }

  private Locale reader() {
    return actor.get().language();
  }

  private Locale sellers() {
    return parties.seller(seller()).language();
  }
}
