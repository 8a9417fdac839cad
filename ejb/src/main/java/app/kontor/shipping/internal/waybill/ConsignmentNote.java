package app.kontor.shipping.internal.waybill;

import app.kontor.platform.font.DocumentFonts;
import app.kontor.shipping.Piece;
import app.kontor.shipping.model.Waybill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The A4 sheet of a consignment: who, what, how heavy, the number in bars, three signatures. */
final class ConsignmentNote {
  private static final int LEFT = 120;
  private static final int WIDTH = 1860;
  private static final int HALF = 915;
  private static final int RIGHT = LEFT + WIDTH - HALF;
  private static final int PAD = 25;
  private static final int ROWS = 8;

  private final LabelPage sheet;
  private final Waybill waybill;
  private final String mark;
  private final WaybillWords words;
  private final @Nullable String number;

  /**
   * @param mark carrier and product as the carrier prints them
   */
  ConsignmentNote(LabelPage sheet, Waybill waybill, String mark, WaybillWords words) {
    this.sheet = sheet;
    this.waybill = waybill;
    this.mark = mark;
    this.words = words;
    this.number = waybill.carrierNumber();
  }

  void draw() {
    header();
    parties(360);
    facts(1010);
    pieces(1270);
    barcode(1905);
    signatures(2420);
    foot();
  }

  private void header() {
    boolean draft = number == null;
    sheet.fill(LEFT, 120, WIDTH, 190, LabelPage.BLACK);
    sheet.inverse(
        LEFT + 40,
        draft ? 195 : 235,
        1200,
        draft ? 170 : 200,
        words.own(draft ? "draft" : "title"));
    if (draft) {
      sheet.inverse(LEFT + 40, 252, 1250, 75, words.own("draft.hint"));
      sheet.inverse(LEFT + 40, 290, 1250, 75, words.english("draft.hint"));
    }
    sheet.inverseFitted(LEFT + 1330, 205, 520, 230, 100, mark);
    sheet.inverse(LEFT + 1330, 270, 520, 90, WaybillWords.dates().format(waybill.dispatchedOn()));
  }

  private void parties(int y) {
    sheet.box(LEFT, y, HALF, 600);
    sheet.caption(LEFT + PAD, y + 45, HALF - 50, words.both("sender"));
    AddressBlock.draw(sheet, LEFT + PAD, y + 115, HALF - 50, 100, waybill.sender());
    sheet.caption(LEFT + PAD, y + 575, HALF - 50, DocumentFonts.printable(waybill.sellerName()));
    sheet.box(RIGHT, y, HALF, 600);
    sheet.caption(RIGHT + PAD, y + 45, HALF - 50, words.both("receiver"));
    AddressBlock.draw(sheet, RIGHT + PAD, y + 125, HALF - 50, 130, waybill.receiver());
  }

  private void facts(int y) {
    int cell = WIDTH / 4;
    fact(LEFT, y, cell, "service", words.product(waybill));
    fact(LEFT + cell, y, cell, "pieces", String.valueOf(waybill.pieces().size()));
    fact(LEFT + 2 * cell, y, cell, "weight", kilograms());
    fact(LEFT + 3 * cell, y, cell, "cod", words.own("cod.none"));
    fact(LEFT, y + 115, 2 * cell, "content", DocumentFonts.printable(waybill.content()));
    fact(
        LEFT + 2 * cell,
        y + 115,
        2 * cell,
        "reference",
        DocumentFonts.printable(waybill.reference()));
  }

  private String kilograms() {
    return words.weight(waybill.weightKg());
  }

  private void fact(int x, int y, int width, String caption, String value) {
    sheet.box(x, y, width, 115);
    sheet.caption(x + PAD, y + 38, width - 2 * PAD, words.both(caption));
    sheet.fitted(x + PAD, y + 92, width - 2 * PAD, 115, 75, value);
  }

  private void pieces(int y) {
    sheet.box(LEFT, y, WIDTH, 590);
    sheet.caption(LEFT + PAD, y + 45, 200, words.both("piece"));
    sheet.caption(LEFT + 330, y + 45, 400, words.both("weight"));
    sheet.caption(LEFT + 780, y + 45, 900, words.both("size"));
    sheet.rule(LEFT, y + 65, WIDTH);
    List<Piece> all = waybill.pieces();
    int shown = all.size() > ROWS ? ROWS - 1 : all.size();
    for (int i = 0; i < shown; i++) {
      int line = y + 115 + i * 50;
      Piece piece = all.get(i);
      sheet.bold(LEFT + PAD, line, 250, 95, (i + 1) + " / " + all.size());
      String weight = words.weight(piece.weightKg());
      sheet.text(LEFT + 330, line, 400, 95, weight);
      sheet.text(LEFT + 780, line, 500, 95, WaybillPrinter.size(piece));
    }
    if (shown < all.size()) {
      String more = "+ " + (all.size() - shown) + " " + words.own("pieces.more");
      sheet.text(LEFT + PAD, y + 115 + shown * 50, 800, 95, more);
    }
    if (!waybill.note().isBlank()) {
      sheet.rule(LEFT, y + 505, WIDTH);
      sheet.caption(LEFT + PAD, y + 535, 1200, words.both("note"));
      sheet.text(LEFT + PAD, y + 575, WIDTH - 2 * PAD, 95, DocumentFonts.printable(waybill.note()));
    }
  }

  private void barcode(int y) {
    sheet.box(LEFT, y, WIDTH, 470);
    String shown = number == null ? waybill.code() : number;
    String caption = number == null ? "number.internal" : "number";
    sheet.caption(LEFT + PAD, y + 45, WIDTH - 2 * PAD, words.both(caption));
    sheet.bars(ParcelBarcode.of(shown), LEFT + 280, y + 80, WIDTH - 560, 290);
    sheet.centred(LEFT, y + 435, WIDTH, 150, shown);
  }

  private void signatures(int y) {
    int cell = WIDTH / 3;
    List<String> captions = List.of("signature.sender", "signature.courier", "signature.receiver");
    for (int i = 0; i < captions.size(); i++) {
      sheet.box(LEFT + i * cell, y, cell, 330);
      sheet.caption(LEFT + i * cell + PAD, y + 45, cell - 2 * PAD, words.own(captions.get(i)));
      sheet.caption(LEFT + i * cell + PAD, y + 305, cell - 2 * PAD, words.both("signature.date"));
    }
  }

  private void foot() {
    String maker = DocumentFonts.printable(waybill.sellerName()) + " · " + waybill.code();
    sheet.caption(LEFT, 2815, WIDTH, maker);
    if (number == null) {
      sheet.caption(LEFT, 2848, WIDTH, words.own("draft.foot"));
      sheet.caption(LEFT, 2878, WIDTH, words.english("draft.foot"));
    }
  }
}
