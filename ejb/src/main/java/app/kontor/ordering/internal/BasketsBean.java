package app.kontor.ordering.internal;

import app.kontor.access.Allowed;
import app.kontor.access.CurrentActor;
import app.kontor.access.Permission;
import app.kontor.access.UseCases;
import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.UnknownItem;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.Basket;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.Ordering.DeliveryMethod;
import app.kontor.ordering.Shortage;
import app.kontor.ordering.internal.LineFactory.Wanted;
import app.kontor.ordering.model.BasketRow;
import app.kontor.ordering.model.OrderTotals;
import app.kontor.ordering.model.SalesOrderLine.NewLine;
import app.kontor.party.Address;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.platform.InvalidInput;
import app.kontor.platform.NumberRange;
import app.kontor.pricing.Price;
import app.kontor.stock.Availability;
import app.kontor.stock.Stock;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTreatment;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The basket of the signed-in person, as rows. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BasketsBean implements Baskets {
  private static final int MAX_LINES = 500;

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private Parties parties;
  @Inject private Catalogue catalogue;
  @Inject private Stock stock;
  @Inject private LineFactory factory;
  @Inject private DeliveryMethods deliveries;

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public Basket basket() {
    Seller seller = parties.seller();
    Partner partner = parties.ownPartner();
    return basket(seller, partner, partner.address());
  }

  private Basket basket(Seller seller, Partner partner, Address shipTo) {
    List<Wanted> wanted = factory.wanted(quantities(), actor.get().language());
    Map<Long, Price> prices = factory.prices(partner, seller, wanted);
    Map<Long, Availability> free =
        stock.availability(wanted.stream().map(w -> w.item().id()).toList());
    VatTreatment treatment = factory.treatment(partner, seller, shipTo);
    Map<String, VatRate> rates = factory.rates(treatment, seller);
    List<Basket.Line> lines = new ArrayList<>();
    List<OrderTotals.Taxed> taxed = new ArrayList<>();
    for (Wanted want : wanted) {
      Availability available = free.getOrDefault(want.item().id(), OffersBean.nothing(want.item()));
      Basket.Line line = line(want, prices.get(want.item().id()), available, factory.today(seller));
      lines.add(line);
      VatRate rate = rates.get(want.item().vatClass());
      if (line.net() != null && rate != null) {
        taxed.add(new OrderTotals.Taxed(line.net(), rate));
      }
    }
    boolean complete = taxed.size() == lines.size();
    OrderTotals totals = OrderTotals.of(taxed, partner.currency());
    return new Basket(lines, complete ? totals.net() : null, complete ? totals.vat() : null);
  }

  private static Basket.Line line(
      Wanted want, @Nullable Price price, Availability availability, LocalDate today) {
    Item item = want.item();
    @Nullable Money net =
        price == null ? null : price.price().times(want.quantity(), RoundingMode.HALF_UP);
    return new Basket.Line(
        item,
        want.quantity(),
        price,
        net,
        availability.free(),
        Shortage.of(want.quantity(), availability, today).orElse(null),
        problem(want, price));
  }

  private static @Nullable String problem(Wanted want, @Nullable Price price) {
    if (!want.item().active()) {
      return "ITEM_INACTIVE";
    }
    if (price == null) {
      return "ITEM_WITHOUT_PRICE";
    }
    return want.quantity().isMultipleOf(want.item().packaging()) ? null : "NOT_A_MULTIPLE";
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public int lineCount() {
    return em.createQuery("SELECT COUNT(b) FROM BasketRow b WHERE b.userId = :user", Long.class)
        .setParameter("user", actor.get().userId())
        .getSingleResult()
        .intValue();
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public Optional<Shortage> add(String itemNumber, BigDecimal quantity) {
    Item item = item(itemNumber);
    Optional<BasketRow> row = row(item);
    BigDecimal inAll = row.map(BasketRow::quantity).orElse(BigDecimal.ZERO).add(quantity);
    set(item, row, inAll);
    Availability available =
        stock.availability(List.of(item.id())).getOrDefault(item.id(), OffersBean.nothing(item));
    return Shortage.of(Quantity.of(inAll, item.unit()), available, factory.today(parties.seller()));
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public void setQuantity(String itemNumber, BigDecimal quantity) {
    Item item = item(itemNumber);
    Optional<BasketRow> row = row(item);
    if (quantity.signum() == 0) {
      row.ifPresent(em::remove);
    } else {
      set(item, row, quantity);
    }
  }

  private void set(Item item, Optional<BasketRow> row, BigDecimal quantity) {
    NumberRange.ORDERED.check("quantity", quantity);
    LineFactory.requirePackaging(item, Quantity.of(quantity, item.unit()));
    if (row.isPresent()) {
      row.get().want(quantity);
    } else if (rows().size() >= MAX_LINES) {
      throw new InvalidInput("quantity", "BASKET_FULL", MAX_LINES);
    } else {
      em.persist(new BasketRow(actor.get().userId(), item.id(), quantity, clock.instant()));
    }
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public void remove(String itemNumber) {
    row(item(itemNumber)).ifPresent(em::remove);
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public void clear() {
    rows().forEach(em::remove);
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public Review review(
      String addressCode, String deliveryMethod, @Nullable LocalDate requestedDate) {
    Seller seller = parties.seller();
    factory.requireComing(requestedDate, seller);
    Partner partner = parties.ownPartner();
    DeliveryAddress address =
        parties.deliveryAddresses(partner.number()).stream()
            .filter(candidate -> candidate.code().equals(addressCode))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("address", "NOT_A_VALUE", addressCode));
    DeliveryMethod delivery =
        deliveries.get(seller.id(), partner.currency(), actor.get().language(), deliveryMethod);
    Address shipTo = address.address();
    VatTreatment treatment = factory.treatment(partner, seller, shipTo);
    List<NewLine> lines =
        factory.lines(
            partner,
            seller,
            treatment,
            factory.wanted(quantities(), actor.get().language()),
            delivery);
    OrderTotals totals =
        OrderTotals.of(
            lines.stream().map(line -> new OrderTotals.Taxed(line.net(), line.vat())).toList(),
            partner.currency());
    return new Review(
        basket(seller, partner, shipTo),
        delivery.charge(),
        totals.vatSums(),
        totals.net(),
        totals.vat(),
        totals.gross());
  }

  private Map<Long, BigDecimal> quantities() {
    Map<Long, BigDecimal> quantities = new LinkedHashMap<>();
    rows().forEach(row -> quantities.put(row.itemId(), row.quantity()));
    return quantities;
  }

  private Item item(String number) {
    Item item = catalogue.itemsByNumber(List.of(number), actor.get().language()).get(number);
    if (item == null || !item.active()) {
      throw new UnknownItem(number);
    }
    return item;
  }

  private Optional<BasketRow> row(Item item) {
    return em.createQuery(
            "SELECT b FROM BasketRow b WHERE b.userId = :user AND b.itemId = :item",
            BasketRow.class)
        .setParameter("user", actor.get().userId())
        .setParameter("item", item.id())
        .getResultStream()
        .findFirst();
  }

  private List<BasketRow> rows() {
    return em.createQuery(
            "SELECT b FROM BasketRow b WHERE b.userId = :user ORDER BY b.addedAt, b.id",
            BasketRow.class)
        .setParameter("user", actor.get().userId())
        .getResultList();
  }
}
