package app.kontor.pricing.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.UnknownItem;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.party.Channel;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.pricing.ExplainedPrice;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.PriceReceipts;
import app.kontor.pricing.Pricing;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks for a price as orders do, and shows all of the answer. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PriceReceiptsBean implements PriceReceipts {
  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final Catalogue catalogue;
  private final MeantItems items;
  private final Pricing pricing;

  @Inject
  public PriceReceiptsBean(
      CurrentActor actor,
      Clock clock,
      Parties parties,
      Catalogue catalogue,
      MeantItems items,
      Pricing pricing) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.catalogue = catalogue;
    this.items = items;
    this.pricing = pricing;
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public Answer receipt(Question question) {
    Seller seller = parties.seller();
    LocalDate said = question.day();
    LocalDate day = said == null ? seller.today(clock) : said;
    Item item = item(question);
    BigDecimal quantity = question.quantity();
    if (quantity != null) {
      NumberRange.ORDERED.check("quantity", quantity);
    }
    SalesUnit sold = sold(item, question.unit());
    Quantity wanted = wanted(item, sold, quantity);
    Partner customer =
        question.customer().value().isEmpty() ? null : parties.partner(question.customer());
    PriceQuery query = PriceQuery.of(item.id(), wanted, sold);
    ExplainedPrice explained =
        Objects.requireNonNull(
            pricing.explained(context(seller, customer, day), List.of(query)).get(query.key()));
    return new Answer(
        item,
        customer == null ? "" : customer.number().value(),
        customer == null ? "" : customer.name(),
        explained.price(),
        explained.receipt());
  }

  /** The unit asked for, or null for the base unit. */
  private static @Nullable SalesUnit sold(Item item, @Nullable UnitCode unit) {
    return unit == null || unit.equals(item.unit())
        ? null
        : item.soldIn(unit)
            .orElseThrow(() -> new InvalidInput("unit", "UNIT_NOT_SOLD", item.number(), unit));
  }

  private static Quantity wanted(
      Item item, @Nullable SalesUnit sold, @Nullable BigDecimal quantity) {
    if (sold != null) {
      return sold.inBase(quantity == null ? BigDecimal.ONE : quantity, item.unit());
    }
    return quantity == null ? item.packaging() : Quantity.of(quantity, item.packaging().unit());
  }

  private static PriceContext context(Seller seller, @Nullable Partner customer, LocalDate day) {
    return customer == null
        ? PriceContext.ofEverybody(seller, day, Channel.PORTAL)
        : PriceContext.of(seller, customer, day, Channel.PORTAL);
  }

  private Item item(Question question) {
    long id =
        items.id(question.itemNumber()).orElseThrow(() -> new UnknownItem(question.itemNumber()));
    return Objects.requireNonNull(catalogue.items(List.of(id), actor.get().language()).get(id));
  }
}
