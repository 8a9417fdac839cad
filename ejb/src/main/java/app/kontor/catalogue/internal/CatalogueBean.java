package app.kontor.catalogue.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Category;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemDetail;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.Picture;
import app.kontor.catalogue.UnknownItem;
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
  @Inject private CurrentActor actor;
  @Inject private CatalogueRows rows;
  @Inject private FileStore files;

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public Page<Item> search(ItemQuery query, PageRequest page) {
    return rows.search(seller(), query, page, language());
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public List<Item> suggest(String text, int limit) {
    if (text.strip().length() < 2) {
      return List.of();
    }
    ItemQuery query = new ItemQuery(text, null, ItemQuery.Order.RELEVANCE);
    return rows.search(seller(), query, PageRequest.first(limit), language()).rows();
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
