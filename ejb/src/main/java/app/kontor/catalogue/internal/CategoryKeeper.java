package app.kontor.catalogue.internal;

import app.kontor.catalogue.Category;
import app.kontor.catalogue.CategoryData;
import app.kontor.catalogue.CategoryRules;
import app.kontor.catalogue.CategoryWords;
import app.kontor.catalogue.UnknownCategory;
import app.kontor.catalogue.model.ItemCategory;
import app.kontor.party.Parties;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberKey;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes a seller's tree of categories, one change at a time. */
@Dependent
public class CategoryKeeper {
  private final Parties parties;
  private final CategoryRepository repository;
  private final ReferenceData reference;

  @Inject
  CategoryKeeper(Parties parties, CategoryRepository repository, ReferenceData reference) {
    this.parties = parties;
    this.repository = repository;
    this.reference = reference;
  }

  /** The whole tree, and nobody else changes it until the transaction ends. */
  private List<ItemCategory> held(long sellerId) {
    parties.hold(sellerId);
    reference.changed(Category.TOPIC);
    return repository.all(sellerId);
  }

  /** Adds a category. */
  ItemCategory add(long sellerId, CategoryData typed) {
    CategoryData data = typed.normalised();
    CategoryRules.check(data);
    List<ItemCategory> all = held(sellerId);
    if (find(all, data.code()).isPresent()) {
      throw new InvalidInput("categoryCode", "CATEGORY_CODE_TAKEN", data.code());
    }
    String above = data.parentCode();
    ItemCategory parent =
        above == null
            ? null
            : find(all, above)
                .orElseThrow(() -> new InvalidInput("parent", "UNKNOWN_CATEGORY", above));
    ItemCategory added = new ItemCategory(sellerId, data, parent);
    List<ItemCategory> siblings = below(all, parent);
    if (siblings.stream().anyMatch(each -> each.place() > 0)) {
      added.standAt(siblings.size() + 1);
    }
    repository.add(added);
    return added;
  }

  /** Moves a category. */
  void move(
      long sellerId,
      String code,
      @Nullable String parentCode,
      @Nullable String beforeCode,
      long version,
      Locale reader,
      Locale sellers) {
    List<ItemCategory> all = held(sellerId);
    ItemCategory moved = find(all, code).orElseThrow(() -> new UnknownCategory(code));
    moved.requireVersion(version);
    ItemCategory parent =
        parentCode == null
            ? null
            : find(all, parentCode).orElseThrow(() -> new UnknownCategory(parentCode));
    List<ItemCategory> siblings = new ArrayList<>(below(all, parent));
    siblings.sort(order(reader, sellers));
    siblings.remove(moved);
    int at = siblings.size();
    if (beforeCode != null) {
      at = siblings.indexOf(find(siblings, beforeCode).orElseThrow(ChangedMeanwhile::new));
    }
    siblings.add(at, moved);
    moved.moveBelow(
        parent, all.stream().filter(each -> !each.equals(moved) && each.isWithin(moved)).toList());
    for (int i = 0; i < siblings.size(); i++) {
      siblings.get(i).standAt(i + 1);
    }
  }

  /** Siblings as they are shown: by their places, and by name where they have none. */
  static Comparator<ItemCategory> order(Locale reader, Locale sellers) {
    java.text.Collator names = java.text.Collator.getInstance(reader);
    return Comparator.comparingInt(ItemCategory::place)
        .thenComparing(each -> each.name(reader, sellers), names::compare)
        .thenComparing(ItemCategory::code);
  }

  /** Removes a category that nothing lies in. */
  void remove(long sellerId, String code, long version) {
    ItemCategory category = find(held(sellerId), code).orElseThrow(() -> new UnknownCategory(code));
    category.requireVersion(version);
    if (repository.isInUse(category)) {
      throw new InvalidInput("categoryCode", "CATEGORY_IN_USE", code);
    }
    repository.remove(category);
  }

  /** The code of the category at the end of a way of names; what is missing is added. */
  String at(long sellerId, List<String> names, String language) {
    if (names.isEmpty()) {
      throw InvalidInput.required("categories");
    }
    List<ItemCategory> all = new ArrayList<>(held(sellerId));
    Map<Long, String> called = repository.names(sellerId, language);
    ItemCategory at = null;
    for (String typed : names) {
      String name = CategoryWords.named(typed).name().strip();
      ItemCategory parent = at;
      Optional<ItemCategory> found =
          below(all, parent).stream()
              .filter(each -> name.equalsIgnoreCase(called.get(each.id())))
              .findFirst();
      if (found.isPresent()) {
        at = found.get();
      } else {
        at =
            add(
                sellerId,
                new CategoryData(
                    freeCode(name, all),
                    CategoryData.NEW,
                    parent == null ? null : parent.code(),
                    Map.of(language, CategoryWords.named(name)),
                    false));
        all.add(at);
        called.put(at.id(), name);
      }
    }
    return Objects.requireNonNull(at).code();
  }

  /** Capital letters and digits of the name, and a number behind them if they are taken. */
  static String freeCode(String name, List<ItemCategory> all) {
    String letters =
        Normalizer.normalize(
                name.replace("ł", "l").replace("Ł", "L").replace("ß", "ss"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String base = letters.isEmpty() ? "C" : letters.substring(0, Math.min(letters.length(), 30));
    return Stream.iterate(1, n -> n + 1)
        .map(n -> n == 1 ? base : base + "-" + n)
        .filter(
            code ->
                all.stream()
                    .noneMatch(each -> NumberKey.of(each.code()).equals(NumberKey.of(code))))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<ItemCategory> find(List<ItemCategory> all, String code) {
    return all.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  private static List<ItemCategory> below(List<ItemCategory> all, @Nullable ItemCategory parent) {
    Optional<Long> above = Optional.ofNullable(parent).map(ItemCategory::id);
    return all.stream().filter(each -> each.parentId().equals(above)).toList();
  }
}
