package app.kontor.quoting.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemRules;
import app.kontor.catalogue.MeantItem;
import app.kontor.measure.Quantity;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.OrderStep;
import app.kontor.party.Channel;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.Pricing;
import app.kontor.quoting.AskQuotation;
import app.kontor.quoting.LineChoice;
import app.kontor.quoting.QuotationDraft;
import app.kontor.quoting.Quotations;
import app.kontor.quoting.model.Quotation;
import app.kontor.quoting.model.QuotationLine;
import app.kontor.quoting.model.QuotationLine.NewLine;
import app.kontor.tax.Taxation;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTreatment;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what was asked for or typed into lines, with the customer's prices of the day. */
@Dependent
public class QuotationWriting {
  private static final int LONGEST_NAME = 255;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final Parties parties;
  private final Catalogue catalogue;
  private final Pricing pricing;
  private final Taxation taxation;
  private final Clock clock;

  @Inject
  QuotationWriting(
      Parties parties, Catalogue catalogue, Pricing pricing, Taxation taxation, Clock clock) {
    this.parties = parties;
    this.catalogue = catalogue;
    this.pricing = pricing;
    this.taxation = taxation;
    this.clock = clock;
  }

  /** The lines a customer asks for. */
  List<NewLine> lines(Partner partner, List<AskQuotation.Line> asked) {
    List<ItemNumber> numbers =
        asked.stream().map(AskQuotation.Line::itemNumber).distinct().toList();
    Map<ItemNumber, Item> items = catalogue.itemsByNumber(numbers, partner.language());
    Map<Long, Quantity> wanted = new LinkedHashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      Item item = items.get(asked.get(i).itemNumber());
      if (item == null) {
        throw new InvalidInput(i + ":item", "ITEM_UNKNOWN", asked.get(i).itemNumber().value());
      }
      quantity(i, asked.get(i).quantity());
      BigDecimal target = asked.get(i).target();
      if (target != null) {
        NumberRange.PRICE.check(i + ":target", target);
      }
      wanted.put(item.id(), Quantity.of(asked.get(i).quantity(), item.unit()));
    }
    Map<Long, Price> prices = prices(context(partner), wanted);
    List<NewLine> lines = new ArrayList<>();
    for (AskQuotation.Line one : asked) {
      Item item = items.get(one.itemNumber());
      if (item != null) {
        lines.add(asked(item, one, prices.get(item.id())));
      }
    }
    return lines;
  }

  private static NewLine asked(Item item, AskQuotation.Line line, @Nullable Price price) {
    UnitPrice day = price == null ? null : price.at(Quantity.of(line.quantity(), item.unit()));
    BigDecimal per = day == null ? BigDecimal.ONE : day.baseQuantity().value();
    BigDecimal target = line.target();
    return new NewLine(
        item.number().value(),
        item.name(),
        item.isService(),
        line.quantity(),
        item.unit().code(),
        day == null ? null : day.amount(),
        day == null ? null : day.amount(),
        per,
        target == null ? null : target.multiply(per),
        null,
        item.vatClass(),
        LineChoice.FIXED);
  }

  /** What staff have typed; what a customer would pay for an item stays. */
  List<NewLine> lines(Quotation quotation, @Nullable Partner partner, QuotationDraft draft) {
    if (draft.lines().size() > Quotations.MAX_LINES) {
      throw new InvalidInput("lines", "TOO_MANY_LINES", Quotations.MAX_LINES);
    }
    Locale language = Locale.forLanguageTag(quotation.customer().language());
    List<String> words = draft.lines().stream().map(QuotationDraft.Line::word).distinct().toList();
    Map<String, MeantItem> meant =
        partner == null
            ? catalogue.meant(words, language)
            : catalogue.meantBy(partner.number(), words);
    List<Item> items = new ArrayList<>();
    Map<Long, Quantity> wanted = new LinkedHashMap<>();
    for (int i = 0; i < draft.lines().size(); i++) {
      QuotationDraft.Line line = draft.lines().get(i);
      if (line.word().isBlank()) {
        throw InvalidInput.required(i + ":item");
      }
      Item item =
          meant.getOrDefault(line.word(), MeantItem.NOTHING).require(line.word(), i + ":item");
      check(i, line, item);
      items.add(item);
      wanted.put(item.id(), Quantity.of(line.quantity(), item.unit()));
    }
    Map<Long, Price> prices =
        prices(partner == null ? strangers(quotation) : context(partner), wanted);
    Map<String, Item> named = named(items, language);
    Map<String, BigDecimal> targets = targets(quotation);
    List<NewLine> lines = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      lines.add(
          typed(
              named.getOrDefault(item.number().value(), item),
              draft.lines().get(i),
              prices.get(item.id()),
              targets.get(item.number().value())));
    }
    return lines;
  }

  /** The items in the customer's language. */
  private Map<String, Item> named(List<Item> items, Locale language) {
    Map<String, Item> named = new HashMap<>();
    catalogue
        .items(items.stream().map(Item::id).distinct().toList(), language)
        .values()
        .forEach(item -> named.put(item.number().value(), item));
    return named;
  }

  private static Map<String, BigDecimal> targets(Quotation quotation) {
    Map<String, BigDecimal> targets = new HashMap<>();
    for (QuotationLine line : quotation.lines()) {
      BigDecimal target = line.target();
      if (target != null) {
        targets.put(line.itemNumber(), target);
      }
    }
    return targets;
  }

  private static void check(int row, QuotationDraft.Line line, Item item) {
    if (item.isFamily()) {
      throw new InvalidInput(row + ":item", "ITEM_IS_FAMILY", item.number());
    }
    if (!item.active()) {
      throw new InvalidInput(row + ":item", "ITEM_INACTIVE", item.number());
    }
    quantity(row, line.quantity());
    if (!item.isService()) {
      sold(row, item, line.quantity());
    }
    if (line.name().length() > LONGEST_NAME) {
      throw new InvalidInput(row + ":name", "TOO_LONG", LONGEST_NAME);
    }
    BigDecimal price = line.price();
    if (price != null) {
      NumberRange.PRICE.check(row + ":price", price);
    }
    BigDecimal per = line.per();
    if (per != null) {
      NumberRange.PRICE_QUANTITY.check(row + ":per", per);
    }
    BigDecimal discount = line.discount();
    if (discount != null) {
      percent(row + ":discount", discount);
    }
    if (!line.vatClass().isEmpty() && !ItemRules.VAT_CLASSES.contains(line.vatClass())) {
      throw new InvalidInput(row + ":vatClass", "NOT_A_VALUE", line.vatClass());
    }
  }

  /** What could not be ordered is not offered. */
  private static void sold(int row, Item item, BigDecimal quantity) {
    OrderStep step = OrderStep.of(item, null);
    if (!step.fits(quantity)) {
      throw new InvalidInput(
          row + ":quantity",
          "NOT_A_MULTIPLE",
          item.number(),
          step.step().toPlainString(),
          step.lower(quantity).toPlainString(),
          step.upper(quantity).toPlainString());
    }
    if (quantity.compareTo(step.least()) < 0) {
      throw new InvalidInput(
          row + ":quantity", "BELOW_MINIMUM", item.number(), step.least().toPlainString());
    }
  }

  /** A discount: no more than all of it, with two decimals. */
  static void percent(String field, BigDecimal percent) {
    NumberRange.VAT_PERCENT.check(field, percent);
    if (percent.compareTo(WHOLE) > 0) {
      throw new InvalidInput(field, "TOO_LARGE", WHOLE);
    }
  }

  private static void quantity(int row, BigDecimal quantity) {
    NumberRange.ORDERED.check(row + ":quantity", quantity);
    if (quantity.signum() == 0) {
      throw InvalidInput.required(row + ":quantity");
    }
  }

  private static NewLine typed(
      Item item, QuotationDraft.Line line, @Nullable Price price, @Nullable BigDecimal target) {
    // an item may stand in several lines, each with the price of its own quantity
    UnitPrice day = price == null ? null : price.at(Quantity.of(line.quantity(), item.unit()));
    BigDecimal listed = day == null ? null : day.amount();
    BigDecimal base = day == null ? BigDecimal.ONE : day.baseQuantity().value();
    BigDecimal per = line.per();
    boolean own = line.price() != null;
    return new NewLine(
        item.number().value(),
        line.name().isBlank() ? item.name() : line.name().strip(),
        item.isService(),
        line.quantity(),
        item.isService() && line.unit() != null ? line.unit().code() : item.unit().code(),
        listed,
        own ? line.price() : listed,
        own && per != null ? per : base,
        target,
        line.discount(),
        item.isService() && !line.vatClass().isEmpty() ? line.vatClass() : item.vatClass(),
        line.choice());
  }

  private Map<Long, Price> prices(PriceContext context, Map<Long, Quantity> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    List<PriceQuery> queries = new ArrayList<>();
    wanted.forEach((item, quantity) -> queries.add(new PriceQuery(item, quantity)));
    return pricing.prices(context, queries);
  }

  private PriceContext context(Partner partner) {
    Seller seller = parties.seller();
    return PriceContext.of(seller, partner, seller.today(clock), Channel.PORTAL);
  }

  private PriceContext strangers(Quotation quotation) {
    Seller seller = parties.seller(quotation.sellerId());
    return PriceContext.ofStrangers(seller, seller.today(clock), Channel.PORTAL);
  }

  /** The rates of the day for where the goods would go. */
  Map<String, VatRate> rates(Quotation quotation, @Nullable Partner partner) {
    Seller seller = parties.seller(quotation.sellerId());
    String home = seller.address().country();
    LocalDate today = seller.today(clock);
    VatTreatment treatment =
        partner == null
            ? VatTreatment.DOMESTIC
            : taxation.treatment(
                home,
                parties.deliveryAddresses(partner.number()).stream()
                    .filter(one -> one.code().equals(quotation.addressCode()))
                    .map(one -> one.address())
                    .findFirst()
                    .orElse(partner.address()),
                partner.vatId());
    return taxation.rates(treatment, home, today);
  }
}
