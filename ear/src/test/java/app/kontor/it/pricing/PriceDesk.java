package app.kontor.it.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.file.FileUpload;
import app.kontor.pricing.ListedPrice;
import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.PriceChanges;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.PriceLists;
import app.kontor.pricing.PriceRounding;
import app.kontor.pricing.SetPrice;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody of sales who keeps price lists. */
@ApplicationScoped
class PriceDesk {
  static final LocalDate DAY = LocalDate.of(2020, 1, 1);
  static final String HEAD = "item number;from quantity;price;price for\n";
  private static final AtomicInteger COUNT = new AtomicInteger();

  @EJB private PriceLists lists;
  @Inject private Trade trade;

  String list(String currency) {
    String code = code();
    return sales(
        () -> lists.add(fresh(code, currency, false, DAY, null, null, "0", PriceRounding.CENT)));
  }

  static String code() {
    return "IT-"
        + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT)
        + COUNT.incrementAndGet();
  }

  static NewPriceList fresh(
      String code,
      String currency,
      boolean base,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String copyOf,
      String percent,
      PriceRounding rounding) {
    return new NewPriceList(
        Trade.key(),
        code,
        "List " + code,
        currency,
        base,
        from,
        to,
        copyOf,
        new BigDecimal(percent),
        rounding);
  }

  String set(String list, String from, String amount) {
    return set(list, Trade.ITEM, from, amount, 0);
  }

  String set(String list, String from, String amount, long version) {
    return set(list, Trade.ITEM, from, amount, version);
  }

  String set(String list, String item, String from, String amount, long version) {
    return sales(
        () -> {
          lists.set(price(list, item, from, amount, version));
          return "done";
        });
  }

  static SetPrice price(String list, String item, String from, String amount, long version) {
    return new SetPrice(
        list,
        new ItemNumber(item),
        new BigDecimal(from),
        new BigDecimal(amount),
        BigDecimal.ONE,
        true,
        version);
  }

  String load(String list, String file) {
    return sales(
        () ->
            lists.load(
                Trade.key(),
                list,
                FileUpload.of("prices.csv", file.getBytes(StandardCharsets.UTF_8))));
  }

  PriceChanges apply(String reference, boolean removeMissing) {
    return sales(
        () ->
            lists.apply(
                Trade.key(),
                reference,
                lists.preview(reference, PriceFileOptions.NONE).list().edition(),
                PriceFileOptions.NONE,
                removeMissing));
  }

  List<ListedPrice> prices(String list) {
    return sales(() -> lists.prices(list, "", PageRequest.first(100))).rows();
  }

  List<String> amounts(String list) {
    return prices(list).stream().map(one -> one.price().amount().toPlainString()).toList();
  }

  <T> T sales(Supplier<T> work) {
    return trade.as(trade.staff(Role.SALES), work);
  }

  void refused(String code, Supplier<?> work) {
    assertThatThrownBy(() -> sales(work::get))
        .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
