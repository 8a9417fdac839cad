package app.kontor.it.trade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The invariants of payments and documents, as {@code verify} checks them. */
@ApplicationScoped
public class Rules {
  private static final List<String> CHECKS =
      List.of(
          "banking_allocated_is_the_sum_of_allocations",
          "banking_allocations_within_the_entry",
          "banking_nothing_on_cancelled_orders",
          "banking_returns_take_back_exactly",
          "banking_reversals_take_back_exactly",
          "banking_statements_balance",
          "banking_withdrawn_files_pay_nothing",
          "banking_work_fits_the_money",
          "billing-advance-used",
          "billing-cancelled",
          "billing-closed",
          "billing-file",
          "billing-gapless",
          "billing-invoiced",
          "billing-one-pro-forma",
          "billing-order-paid",
          "billing-paid",
          "billing-parts",
          "billing-sheet",
          "billing-totals",
          "billing-vat-once",
          "order-closed",
          "order-ended",
          "returns-left",
          "returns-stock",
          "stock-ledger",
          "stock-order-lines",
          "stock-reserved");

  @Inject private Trade trade;

  /** The violated ones with their rows. */
  public List<String> violated() {
    List<String> violated = new ArrayList<>();
    for (String check : CHECKS) {
      List<?> rows = trade.rows(sql(check));
      if (!rows.isEmpty()) {
        violated.add(check + ": " + rows.size() + " rows");
      }
    }
    return violated;
  }

  private static String sql(String check) {
    try (InputStream in =
        Objects.requireNonNull(
            Trade.class.getResourceAsStream("/db/verify/" + check + ".sql"), check)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
