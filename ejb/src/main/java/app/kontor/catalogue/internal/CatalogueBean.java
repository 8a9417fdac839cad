package app.kontor.catalogue.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Category;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemDetail;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.Picture;
import app.kontor.catalogue.UnknownItem;
import app.kontor.catalogue.internal.search.ItemIndex;
import app.kontor.catalogue.internal.search.Sought;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.file.FileStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CatalogueBean implements Catalogue {
  private static final int SHORTEST_SUGGESTION = 2;

  @Inject private CurrentActor actor;
  @Inject private CatalogueRows rows;
  @Inject private ItemSearch search;
  @Inject private FileStore files;

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public Page<Item> search(ItemQuery query, PageRequest page) {
    if (query.text().isBlank()) {
      return rows.list(seller(), query, page, language());
    }
    Sought.Found found = found(query, page);
    return new Page<>(rows.shown(seller(), found.ids(), language()), found.total());
  }

  private Sought.Found found(ItemQuery query, PageRequest page) {
    Long category = null;
    if (query.categoryCode() != null) {
      category = rows.tree(seller(), language()).id(query.categoryCode()).orElse(null);
      if (category == null) {
        return new Sought.Found(List.of(), 0);
      }
    }
    Optional<ItemIndex> index = search.of(seller());
    if (index.isEmpty()) {
      return rows.byNumber(seller(), query, page, language());
    }
    return index
        .get()
        .find(
            new Sought(
                query.text(),
                listed(language()).getLanguage(),
                category,
                Sought.Order.valueOf(query.order().name()),
                page.offset(),
                page.limit()));
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public List<Item> suggest(String text, int limit) {
    if (text.strip().length() < SHORTEST_SUGGESTION) {
      return List.of();
    }
    ItemQuery query = new ItemQuery(text, null, ItemQuery.Order.RELEVANCE);
    return search(query, PageRequest.first(limit)).rows();
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public ItemDetail item(ItemNumber number) {
    return rows.detail(seller(), number, language())
        .or(
            () ->
                Optional.ofNullable(itemsByNumber(List.of(number), language()).get(number))
                    .flatMap(meant -> rows.detail(seller(), meant.number(), language())))
        .orElseThrow(() -> new UnknownItem(number));
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public List<Category> categories() {
    return rows.tree(seller(), language()).shown();
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public List<Category> categories(String text) {
    CategoryTree tree = rows.tree(seller(), language());
    return text.isBlank()
        ? tree.shown()
        : search
            .of(seller())
            .map(index -> tree.of(index.categories(text, listed(language()).getLanguage())))
            .orElseGet(List::of);
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public Picture picture(String hash) {
    long file =
        rows.pictureFile(seller(), hash).orElseThrow(() -> new UnknownItem(new ItemNumber(hash)));
    return new Picture(files.get(file).mediaType(), files.read(file));
  }

  @Override
  @Within
  public Map<Long, Item> items(Collection<Long> itemIds, Locale language) {
    return rows.byIds(seller(), itemIds, language).stream()
        .collect(Collectors.toMap(Item::id, Function.identity()));
  }

  @Override
  @Within
  public Map<ItemNumber, Item> itemsByNumber(Collection<ItemNumber> numbers, Locale language) {
    return SpelledItems.meant(numbers, rows.byKeys(seller(), SpelledItems.keys(numbers), language));
  }

  @Override
  @Within
  public Map<ItemNumber, Long> itemIds(Collection<ItemNumber> numbers) {
    return rows.idsByKeys(seller(), SpelledItems.keys(numbers));
  }

  @Override
  @Within
  public Locale listed(Locale reader) {
    return rows.listed(seller(), reader);
  }

  private long seller() {
    return actor.get().sellerId();
  }

  private Locale language() {
    return actor.get().language();
  }
}
