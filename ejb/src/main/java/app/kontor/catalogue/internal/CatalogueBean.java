package app.kontor.catalogue.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Category;
import app.kontor.catalogue.Facet;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemDetail;
import app.kontor.catalogue.ItemFamily;
import app.kontor.catalogue.ItemFilter;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.ItemSurroundings;
import app.kontor.catalogue.ItemToPrice;
import app.kontor.catalogue.ListedItem;
import app.kontor.catalogue.MeantItem;
import app.kontor.catalogue.MeantNumbers;
import app.kontor.catalogue.Picture;
import app.kontor.catalogue.PictureSize;
import app.kontor.catalogue.RelatedItem;
import app.kontor.catalogue.RelationKind;
import app.kontor.catalogue.UnknownItem;
import app.kontor.catalogue.internal.search.ItemIndex;
import app.kontor.catalogue.internal.search.OwnItems;
import app.kontor.catalogue.internal.search.Sought;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.party.Extent;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.number.NumberKey;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The catalogue behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CatalogueBean implements Catalogue {
  private static final int SHORTEST_SUGGESTION = 2;

  @Inject private CurrentActor actor;
  @Inject private CatalogueRows rows;
  @Inject private ItemRows itemRows;
  @Inject private ListedRows listed;
  @Inject private NamedItemRows namedRows;
  @Inject private OwnSearch own;
  @Inject private FamilyRows families;
  @Inject private ItemSearch search;
  @Inject private PictureRepository pictures;
  @Inject private PropertyRows properties;
  @Inject private Parties parties;
  @Inject private FileStore files;

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public Page<Item> search(ItemQuery query, PageRequest page) {
    if (query.text().isBlank() && query.chosen().isEmpty()) {
      return rows.list(seller(), query, page, language());
    }
    Sought.Found found = found(query, page);
    return new Page<>(rows.shown(seller(), found.ids(), language()), found.total());
  }

  @Override
  @Allowed({Permission.CATALOGUE_MANAGE, Permission.STOCK_MANAGE})
  public Page<Item> list(ItemFilter filter, PageRequest page) {
    return itemRows.list(seller(), filter, page, language());
  }

  @Override
  @Within
  public List<ItemToPrice> toPrice(ItemFilter filter, int offset, int limit) {
    return itemRows.toPrice(seller(), filter, offset, limit, language());
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public List<String> makers() {
    return itemRows.makers(seller());
  }

  private Sought.Found found(ItemQuery query, PageRequest page) {
    Optional<Sought> sought = sought(query, page);
    if (sought.isEmpty()) {
      return new Sought.Found(List.of(), 0);
    }
    Optional<Successors.Link> instead =
        query.text().isBlank() || !sought.get().own().exactly().isEmpty()
            ? Optional.empty()
            : rows.successors(seller()).of(NumberKey.of(query.text()));
    if (instead.isPresent() && query.categoryCode() == null && query.chosen().isEmpty()) {
      // the number of what is no longer sold means what is sold in its place
      return new Sought.Found(page.offset() == 0 ? List.of(instead.get().id()) : List.of(), 1);
    }
    return search
        .of(seller())
        .map(index -> index.find(sought.get()))
        .orElseGet(() -> rows.byNumber(seller(), query, page, language()).after(sought.get()));
  }

  /** What the index is asked for; empty if it is a category that is not there. */
  private Optional<Sought> sought(ItemQuery query, PageRequest page) {
    Long category = null;
    if (query.categoryCode() != null) {
      category = rows.tree(seller(), language()).id(query.categoryCode()).orElse(null);
      if (category == null) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Sought(
            query.text().isBlank() ? null : query.text(),
            listed(language()).getLanguage(),
            category,
            properties.all(seller()).chosen(query.chosen()),
            query.apart(),
            parties.visibility().stock() != Extent.NONE,
            Sought.Order.valueOf(query.order().name()),
            page.offset(),
            page.limit(),
            own.called(query.text())));
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public List<Facet> facets(ItemQuery query) {
    PropertySet all = properties.all(seller());
    Optional<Sought> sought = sought(query, PageRequest.first(1));
    Optional<ItemIndex> index = search.of(seller());
    if (sought.isEmpty() || index.isEmpty()) {
      return List.of();
    }
    return new Facets(
            all,
            language().getLanguage(),
            parties.seller(seller()).language().getLanguage(),
            query.chosen())
        .of(index.get().facets(sought.get()));
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public List<Item> suggest(String text, int limit) {
    return suggest(new ItemQuery(text, null, ItemQuery.Order.RELEVANCE), limit);
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public List<Item> suggestEach(String text, int limit) {
    return suggest(new ItemQuery(text, null, ItemQuery.Order.RELEVANCE).eachVariant(), limit);
  }

  private List<Item> suggest(ItemQuery query, int limit) {
    return query.text().strip().length() < SHORTEST_SUGGESTION
        ? List.of()
        : search(query, PageRequest.first(limit)).rows();
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public ItemDetail item(ItemNumber number) {
    return rows.detail(seller(), number, language())
        .or(
            () ->
                Optional.ofNullable(itemsByNumber(List.of(number), language()).get(number))
                    .flatMap(this::sold))
        .orElseThrow(() -> new UnknownItem(number));
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public ItemDetail shown(ItemNumber number) {
    return rows.detail(seller(), number, language())
        .or(
            () ->
                Optional.ofNullable(itemsByNumber(List.of(number), language()).get(number))
                    .flatMap(
                        meant ->
                            sold(meant)
                                .or(() -> rows.withdrawn(seller(), meant.number(), language()))))
        .orElseThrow(() -> new UnknownItem(number));
  }

  @Override
  @Within
  public ItemSurroundings around(ItemDetail shown, List<Long> others) {
    long id = shown.item().id();
    ItemSurroundings found =
        rows.around(seller(), id, RelatedRows.ofShop().with(others), language());
    Map<Long, RelatedItem> related = new LinkedHashMap<>();
    found.related().forEach(each -> related.putIfAbsent(each.item().id(), each));
    alternativesOf(shown.replaces()).forEach(each -> related.putIfAbsent(each.item().id(), each));
    related.remove(id);
    Map<Long, Item> further = new LinkedHashMap<>();
    found.others().forEach(item -> further.put(item.id(), item));
    return new ItemSurroundings(
        List.copyOf(related.values()),
        others.stream()
            .filter(other -> other != id && !related.containsKey(other))
            .map(further::get)
            .filter(Objects::nonNull)
            .toList());
  }

  private List<RelatedItem> alternativesOf(@Nullable ItemNumber withdrawn) {
    Long id = withdrawn == null ? null : itemIds(List.of(withdrawn)).get(withdrawn);
    return id == null
        ? List.of()
        : rows.around(seller(), id, RelatedRows.ofShop(), language()).related().stream()
            .filter(each -> each.kind() == RelationKind.ALTERNATIVE)
            .toList();
  }

  /** An item that was spelled otherwise, or what is sold in its place. */
  private Optional<ItemDetail> sold(Item meant) {
    if (meant.active()) {
      return rows.detail(seller(), meant.number(), language());
    }
    return rows.successors(seller())
        .of(meant.id())
        .flatMap(next -> rows.detail(seller(), next.number(), language()))
        .map(next -> next.inPlaceOf(meant.number()));
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public boolean isSearchReady() {
    return search.of(seller()).isPresent();
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
        : search.of(seller()).map(index -> counted(tree, index, text)).orElseGet(List::of);
  }

  private List<Category> counted(CategoryTree tree, ItemIndex index, String text) {
    String listed = listed(language()).getLanguage();
    OwnItems called = own.called(text);
    return tree.of(index.categories(text, listed, called), index.further(text, listed, called));
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public Picture picture(String hash, PictureSize size) {
    PictureRepository.Sized sized =
        pictures
            .sized(seller(), hash, size)
            .orElseThrow(() -> new UnknownItem(new ItemNumber(hash)));
    StoredFile file = files.get(sized.fileId());
    return new Picture(
        file.mediaType(), files.read(sized.fileId()), sized.made() || isDrawing(file));
  }

  /** A drawing is sharp in any size. */
  private static boolean isDrawing(StoredFile file) {
    return file.mediaType().equals("image/svg+xml");
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
  public Map<String, MeantItem> meant(Collection<String> words, Locale language) {
    return items(numbersMeant(words), language);
  }

  @Override
  @Allowed(Permission.ORDER_ENTER)
  public Map<String, MeantItem> meantBy(PartnerNumber partnerNumber, List<String> words) {
    return items(numbersMeantBy(partnerNumber, words), language());
  }

  private Map<String, MeantItem> items(Map<String, MeantNumbers> meant, Locale language) {
    List<Long> ids = MeantNumbers.ids(meant.values());
    return MeantItem.of(meant, ids.isEmpty() ? Map.of() : items(ids, language));
  }

  @Override
  @Within
  public Map<String, MeantNumbers> numbersMeant(Collection<String> words) {
    return namedRows.meant(seller(), actor.get().partnerId(), words);
  }

  @Override
  @Within
  public Map<String, MeantNumbers> numbersMeantBy(
      PartnerNumber partnerNumber, Collection<String> words) {
    return namedRows.meant(seller(), parties.partner(partnerNumber).id(), words);
  }

  @Override
  @Within
  public Map<ItemNumber, Long> itemIds(Collection<ItemNumber> numbers) {
    return rows.idsByKeys(seller(), SpelledItems.keys(numbers));
  }

  @Override
  @Within
  public Map<Long, ItemNumber> successors(Collection<Long> itemIds) {
    Successors all = rows.successors(seller());
    Map<Long, ItemNumber> successors = new HashMap<>();
    itemIds.forEach(id -> all.of(id).ifPresent(next -> successors.put(id, next.number())));
    return successors;
  }

  @Override
  @Within
  public ItemFamily family(Item family) {
    return families.family(seller(), family, language());
  }

  @Override
  @Within
  public Map<Long, List<ItemFamily.Least>> sold(Collection<Long> families) {
    return families.isEmpty() ? Map.of() : this.families.sold(families);
  }

  @Override
  @Within
  public long listedCount() {
    return listed.count(seller());
  }

  @Override
  @Within
  public long listedAt(long place) {
    return listed.at(seller(), place);
  }

  @Override
  @Within
  public List<ListedItem> listedItems(long from, int limit) {
    return listed.items(seller(), from, limit, language());
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
