package app.kontor.pricing.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.Parties;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.pricing.ListedPrice;
import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.PriceChanges;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.PriceImport;
import app.kontor.pricing.PriceListChoice;
import app.kontor.pricing.PriceListData;
import app.kontor.pricing.PriceListRules;
import app.kontor.pricing.PriceListUser;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.PriceLists;
import app.kontor.pricing.PriceSpot;
import app.kontor.pricing.SetPrice;
import app.kontor.pricing.UnknownPrice;
import app.kontor.pricing.UnknownPriceList;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.model.PriceFile;
import app.kontor.pricing.model.PriceInList;
import app.kontor.pricing.model.PriceList;
import app.kontor.pricing.model.PriceListTerms;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeping price lists behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PriceListsBean implements PriceLists {
  private static final int MOST_USERS = 100;
  private static final int MOST_ITEMS = 1_000;

  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final Catalogue catalogue;
  private final PriceListRows rows;
  private final PriceListViews views;
  private final PriceListRepository lists;
  private final KeptPriceLists kept;
  private final PriceEntries entries;
  private final CopiedPrices copies;
  private final PriceFiles files;
  private final Once once;
  private final AuditChanges audit;
  private final DirectChanges direct;
  private final ComputedPrices computed;
  private final PricedUnits units;

  @Inject
  public PriceListsBean(
      CurrentActor actor,
      Clock clock,
      Parties parties,
      Catalogue catalogue,
      PriceListRows rows,
      PriceListViews views,
      PriceListRepository lists,
      KeptPriceLists kept,
      PriceEntries entries,
      CopiedPrices copies,
      PriceFiles files,
      Once once,
      AuditChanges audit,
      DirectChanges direct,
      ComputedPrices computed,
      PricedUnits units) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.catalogue = catalogue;
    this.rows = rows;
    this.views = views;
    this.lists = lists;
    this.kept = kept;
    this.entries = entries;
    this.copies = copies;
    this.files = files;
    this.once = once;
    this.audit = audit;
    this.direct = direct;
    this.computed = computed;
    this.units = units;
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public Page<PriceListView> lists(String text, PageRequest page) {
    return views.lists(seller(), false, text, today(), page);
  }

  @Override
  @Allowed({Permission.PRICE_MANAGE, Permission.PARTNER_MANAGE})
  public List<PriceListChoice> choices() {
    return views.choices(seller());
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public PriceListView list(String code) {
    return found(code);
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public List<PriceListUser> users(String code, int limit) {
    return views.users(seller(), code, Math.max(1, Math.min(MOST_USERS, limit)));
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public Page<ListedPrice> prices(String code, String text, PageRequest page) {
    return rows.prices(id(code), text, reader(), page);
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public List<ListedPrice> pricesBehind(String code, @Nullable ItemNumber behind, int items) {
    return rows.behind(id(code), behind, reader(), Math.max(1, Math.min(MOST_ITEMS, items)));
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public List<ListedPrice> computedBehind(String code, @Nullable ItemNumber behind, int items) {
    PriceListTerms list =
        kept.of(seller()).book().list(code).orElseThrow(() -> new UnknownPriceList(code));
    return computed.behind(
        list, seller(), today(), behind, reader(), Math.max(1, Math.min(MOST_ITEMS, items)));
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public ListedPrice price(PriceSpot spot) {
    return rows.price(id(spot.priceList()), step(spot), reader())
        .orElseThrow(() -> new UnknownPrice(spot.itemNumber()));
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public String add(NewPriceList list) {
    return once.run(
            "add-price-list",
            actor.get().userId() + ":" + list.key(),
            list,
            Made.class,
            () -> {
              parties.hold(seller());
              if (lists.find(seller(), list.code()).isPresent()) {
                throw new InvalidInput("code", "CODE_TAKEN", list.code());
              }
              PriceList added =
                  new PriceList(seller(), list, lists.bases(seller(), list.currency()));
              lists.add(added);
              kept.changed();
              kept.pricesChanged();
              String original = list.copyOf();
              if (original != null) {
                PriceList copied = lists.get(seller(), original);
                added.showAs(copied);
                copies.copy(copied, added, list);
              }
              return new Made(list.code());
            })
        .reference();
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void change(PriceListData data) {
    parties.hold(seller());
    PriceList list = lists.toChange(seller(), data.code());
    list.change(data, () -> rows.use(list.id()), lists.bases(seller(), data.currency()));
    kept.changed();
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void set(SetPrice price) {
    direct.require(seller());
    PriceListRules.check(price);
    long list = id(price.priceList());
    long item =
        meant(price.itemNumber())
            .orElseThrow(() -> new InvalidInput("itemNumber", "UNKNOWN_ITEM", price.itemNumber()));
    units.require(item, price.itemNumber(), price.unit());
    long edition = lists.nextEdition(list);
    Optional<PriceInList> before =
        rows.priceInList(list, new Step(item, price.fromQuantity(), price.unit()));
    boolean done =
        switch (PriceInList.change(price, before.orElse(null))) {
          case ADDED -> entries.insert(list, item, price, edition);
          case REPLACED -> entries.update(list, item, price, edition);
          case NONE -> true;
        };
    if (!done) {
      throw new ChangedMeanwhile();
    }
    if (price.version() != 0) {
      audit.note("amount", before.map(PriceInList::amount).orElse(null), price.amount());
    }
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void remove(PriceSpot spot, long version) {
    direct.require(seller());
    long list = id(spot.priceList());
    Step step = step(spot);
    lists.nextEdition(list);
    if (!entries.delete(list, step, version)) {
      throw new ChangedMeanwhile();
    }
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public String load(String key, String code, FileUpload file) {
    PriceList list = lists.get(seller(), code);
    return once.run(
            "load-prices",
            actor.get().userId() + ":" + key,
            new Load(code, file),
            Made.class,
            () -> new Made(files.load(list, file, actor.get().name())))
        .reference();
  }

  private record Load(String code, FileUpload file) {}

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public PriceImport preview(String reference, PriceFileOptions options) {
    PriceFile loaded = loaded(reference);
    return files.preview(loaded, found(loaded.list().code()), options);
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public PriceChanges apply(
      String key, String reference, long edition, PriceFileOptions options, boolean removeMissing) {
    direct.require(seller());
    PriceFile loaded = loaded(reference);
    return once.run(
        "apply-prices",
        actor.get().userId() + ":" + key,
        new Apply(reference, edition, options, removeMissing),
        PriceChanges.class,
        () -> {
          long next = lists.nextEdition(loaded.list().id());
          if (next != edition + 1) {
            throw new ChangedMeanwhile();
          }
          return files.apply(loaded, next, options, removeMissing);
        });
  }

  private record Apply(
      String reference, long edition, PriceFileOptions options, boolean removeMissing) {}

  private PriceListView found(String code) {
    return views.list(seller(), code, today()).orElseThrow(() -> new UnknownPriceList(code));
  }

  private long id(String code) {
    return lists.get(seller(), code).id();
  }

  private PriceFile loaded(String reference) {
    return lists
        .file(seller(), reference)
        .orElseThrow(() -> new UnknownPriceList(PriceRowReader.shown(reference)));
  }

  private Step step(PriceSpot spot) {
    return new Step(item(spot.itemNumber()), spot.fromQuantity(), spot.unit());
  }

  private long item(ItemNumber number) {
    return meant(number).orElseThrow(() -> new UnknownItem(number));
  }

  private Optional<Long> meant(ItemNumber number) {
    return new MeantItems(catalogue).id(number);
  }

  private PriceListRows.Reader reader() {
    return new PriceListRows.Reader(
        catalogue.listed(actor.get().language()), parties.seller().language());
  }

  private LocalDate today() {
    return parties.seller().today(clock);
  }

  private long seller() {
    return actor.get().sellerId();
  }
}
