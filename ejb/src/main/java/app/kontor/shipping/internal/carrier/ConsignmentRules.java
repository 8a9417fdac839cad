package app.kontor.shipping.internal.carrier;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.shipping.CarrierProduct;
import app.kontor.shipping.ConsignmentLimits;
import app.kontor.shipping.MakeWaybill;
import app.kontor.shipping.model.PieceRules;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether a carrier takes what a waybill says. Refusals name the field. */
public final class ConsignmentRules {
  private ConsignmentRules() {}

  /**
   * Accepts a waybill or names the first field that is wrong.
   *
   * @param maxPieceKg the limit for one piece by the carrier's settings, in kilograms, or null
   */
  public static void check(
      MakeWaybill waybill, CarrierAdapter adapter, @Nullable BigDecimal maxPieceKg) {
    adapter.check("sender", waybill.sender());
    adapter.check("receiver", waybill.receiver());
    ConsignmentLimits limits = adapter.limits();
    PieceRules.check(waybill.pieces(), limits, maxPieceKg);
    CarrierProduct product =
        adapter.products().stream()
            .filter(one -> one.code().equals(waybill.product()))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("service", "NOT_A_VALUE", waybill.product()));
    if (!product.reach().fits(waybill.sender(), waybill.receiver())) {
      throw new InvalidInput(
          "service", "SERVICE_NOT_TO_COUNTRY", product, waybill.receiver().country());
    }
    text("content", waybill.content(), limits.content(), true);
    text("reference", waybill.reference(), limits.reference(), false);
    text("note", waybill.note(), limits.note(), false);
  }

  private static void text(String field, String text, int length, boolean needed) {
    if (needed && text.isBlank()) {
      throw InvalidInput.required(field);
    }
    if (text.strip().length() > length) {
      throw new InvalidInput(field, "TOO_LONG", length);
    }
  }
}
