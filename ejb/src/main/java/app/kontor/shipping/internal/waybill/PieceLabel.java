package app.kontor.shipping.internal.waybill;

import app.kontor.platform.font.DocumentFonts;
import app.kontor.shipping.Piece;
import app.kontor.shipping.model.Waybill;
import org.jspecify.annotations.Nullable;

/** The A6 label of one piece. */
final class PieceLabel {
  private static final int LEFT = 50;
  private static final int WIDTH = 950;
  private static final int PAD = 20;

  private final LabelPage sheet;
  private final Waybill waybill;
  private final String mark;
  private final WaybillWords words;
  private final @Nullable String number;

  /**
   * @param mark carrier and product as the carrier prints them
   */
  PieceLabel(LabelPage sheet, Waybill waybill, String mark, WaybillWords words) {
    this.sheet = sheet;
    this.waybill = waybill;
    this.mark = mark;
    this.words = words;
    this.number = waybill.carrierNumber();
  }

  /** Piece {@code i} of {@code count}, counted from one. */
  void draw(int i, int count) {
    header(i, count);
    sheet.box(LEFT, 205, WIDTH, 330);
    sheet.caption(LEFT + PAD, 240, WIDTH - 40, words.both("sender"));
    AddressBlock.draw(sheet, LEFT + PAD, 285, WIDTH - 40, 75, waybill.sender());
    sheet.box(LEFT, 535, WIDTH, 400);
    sheet.caption(LEFT + PAD, 572, WIDTH - 40, words.both("receiver"));
    AddressBlock.draw(sheet, LEFT + PAD, 640, WIDTH - 40, 110, waybill.receiver());
    facts(waybill.pieces().get(i - 1));
    String shown = number == null ? waybill.code() : number;
    sheet.caption(LEFT, 1120, WIDTH, words.both(number == null ? "number.internal" : "number"));
    sheet.bars(ParcelBarcode.of(shown), LEFT + 60, 1145, WIDTH - 120, 220);
    sheet.centred(LEFT, 1420, WIDTH, 120, shown);
  }

  private void header(int i, int count) {
    sheet.fill(LEFT, 50, WIDTH, 155, LabelPage.BLACK);
    if (number == null) {
      sheet.inverse(LEFT + PAD, 110, 560, 105, words.own("draft"));
      sheet.inverse(LEFT + PAD, 170, 560, 65, words.own("draft.hint"));
    } else {
      sheet.inverseFitted(LEFT + PAD, 155, 560, 200, 90, mark);
    }
    sheet.inverse(LEFT + 620, 155, 330, 220, i + " / " + count);
  }

  private void facts(Piece piece) {
    sheet.box(LEFT, 935, WIDTH, 150);
    fact(LEFT, 200, "weight", words.weight(piece.weightKg()));
    fact(LEFT + 220, 230, "date", WaybillWords.dates().format(waybill.dispatchedOn()));
    String reference = waybill.reference().isBlank() ? waybill.code() : waybill.reference();
    fact(LEFT + 460, 470, "reference", DocumentFonts.printable(reference));
    sheet.text(LEFT + PAD, 1068, WIDTH - 40, 75, DocumentFonts.printable(waybill.content()));
  }

  private void fact(int x, int width, String caption, String value) {
    sheet.caption(x + PAD, 968, width, words.own(caption));
    sheet.fitted(x + PAD, 1018, width, 105, 65, value);
  }
}
