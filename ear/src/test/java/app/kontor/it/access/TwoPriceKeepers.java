package app.kontor.it.access;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.file.FileUpload;
import app.kontor.pricing.Agreement;
import app.kontor.pricing.Agreements;
import app.kontor.pricing.ListedPrice;
import app.kontor.pricing.NewAgreement;
import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.PriceListData;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.PriceLists;
import app.kontor.pricing.PriceRounding;
import app.kontor.pricing.PriceRuleData;
import app.kontor.pricing.PriceRules;
import app.kontor.pricing.PriceSpot;
import app.kontor.pricing.SetPrice;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who keep prices, price lists and what is agreed. */
@ApplicationScoped
class TwoPriceKeepers implements Editors {
  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
  private static final LocalDate RATE_DAY = LocalDate.of(2026, 3, 5);

  @Inject private Trade trade;
  @EJB private Agreements agreements;
  @EJB private PriceLists priceLists;
  @EJB private PriceRules priceRules;

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    Map<String, Supplier<IntConsumer>> all = new TreeMap<>();
    all.put("AgreementsBean.end", this::endedAgreement);
    all.put("AgreementsBean.remove", this::removedAgreement);
    all.put("PriceListsBean.apply", this::priceFile);
    all.put("PriceListsBean.change", this::priceList);
    all.put("PriceListsBean.remove", this::removedPrice);
    all.put("PriceListsBean.set", this::price);
    all.put("PriceRulesBean.change", this::priceRule);
    return all;
  }

  private String newList() {
    String code = "STALE-" + System.nanoTime();
    Actor sales = trade.staff(Role.SALES);
    trade.as(
        sales,
        () ->
            priceLists.add(
                new NewPriceList(
                    Trade.key(),
                    code,
                    "Stale",
                    "PLN",
                    false,
                    DAY,
                    null,
                    null,
                    BigDecimal.ZERO,
                    PriceRounding.CENT)));
    setPrice(code, "10", 0);
    return code;
  }

  private void setPrice(String list, String amount, long version) {
    trade.as(
        trade.staff(Role.SALES),
        () ->
            priceLists.set(
                new SetPrice(
                    list,
                    new ItemNumber(Trade.ITEM),
                    BigDecimal.ONE,
                    new BigDecimal(amount),
                    BigDecimal.ONE,
                    true,
                    version)));
  }

  private IntConsumer priceFile() {
    String code = newList();
    Actor sales = trade.staff(Role.SALES);
    byte[] file =
        "item number;from quantity;price;price for\nTRADE-1;1;5;1\n"
            .getBytes(StandardCharsets.UTF_8);
    String reference =
        trade.as(sales, () -> priceLists.load(Trade.key(), code, FileUpload.of("x.csv", file)));
    long edition =
        trade
            .as(sales, () -> priceLists.preview(reference, PriceFileOptions.NONE))
            .list()
            .edition();
    return change ->
        trade.as(
            sales,
            () -> {
              priceLists.apply(Trade.key(), reference, edition, PriceFileOptions.NONE, false);
            });
  }

  private IntConsumer priceList() {
    String code = newList();
    Actor sales = trade.staff(Role.SALES);
    PriceListView read = trade.as(sales, () -> priceLists.list(code));
    return change ->
        trade.as(
            sales,
            () ->
                priceLists.change(
                    new PriceListData(
                        code, "Name " + change, "PLN", DAY, null, read.version(), 2)));
  }

  private ListedPrice readPrice(String list) {
    return trade.as(
        trade.staff(Role.SALES),
        () ->
            priceLists.price(
                new PriceSpot(list, new ItemNumber(Trade.ITEM), BigDecimal.ONE, null)));
  }

  private IntConsumer priceRule() {
    String code = newList();
    Actor sales = trade.staff(Role.SALES);
    long read = trade.as(sales, () -> priceRules.rule(code)).rule().version();
    return change ->
        trade.as(sales, () -> priceRules.change(new PriceRuleData(code, change == 1, null, read)));
  }

  private IntConsumer endedAgreement() {
    PartnerNumber customer = new PartnerNumber(trade.customer("STALEEND", null).number());
    Agreement read = agreed(customer);
    return change ->
        trade.as(
            trade.staff(Role.SALES),
            () -> agreements.end(customer, read.id(), RATE_DAY.minusDays(change), read.version()));
  }

  private IntConsumer removedAgreement() {
    PartnerNumber customer = new PartnerNumber(trade.customer("STALEGONE", null).number());
    Agreement read = agreed(customer);
    Actor sales = trade.staff(Role.SALES);
    return change -> {
      if (change == 1) {
        trade.as(sales, () -> agreements.end(customer, read.id(), RATE_DAY, read.version()));
      } else {
        trade.as(sales, () -> agreements.remove(customer, read.id(), read.version()));
      }
    };
  }

  private Agreement agreed(PartnerNumber customer) {
    Actor sales = trade.staff(Role.SALES);
    trade.sql(
        "DELETE FROM price_agreement WHERE partner_id = (SELECT id FROM partner WHERE number = ?1)",
        customer.value());
    trade.as(
        sales,
        () ->
            agreements.agree(
                new NewAgreement(
                    Trade.key(),
                    customer,
                    new ItemNumber(Trade.ITEM),
                    BigDecimal.ONE,
                    BigDecimal.TEN,
                    BigDecimal.ONE,
                    false,
                    DAY,
                    null,
                    "")));
    return trade
        .as(sales, () -> agreements.agreements(customer, "", PageRequest.first(1)))
        .rows()
        .get(0);
  }

  private IntConsumer price() {
    String code = newList();
    long read = readPrice(code).version();
    return change -> setPrice(code, "1" + change, read);
  }

  private IntConsumer removedPrice() {
    String code = newList();
    long read = readPrice(code).version();
    return change -> {
      if (change == 1) {
        setPrice(code, "11", read);
      } else {
        trade.as(
            trade.staff(Role.SALES),
            () ->
                priceLists.remove(
                    new PriceSpot(code, new ItemNumber(Trade.ITEM), BigDecimal.ONE, null), read));
      }
    };
  }
}
