package app.kontor.it.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.Offers;
import app.kontor.platform.file.FileUpload;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.PriceImport;
import app.kontor.pricing.PriceLists;
import app.kontor.pricing.PriceRehearsal;
import app.kontor.pricing.PriceReleases;
import app.kontor.pricing.ReleaseFile;
import app.kontor.pricing.ReleaseOrder;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a workbook of a hundred thousand prices costs: read, compared with a list that has as many,
 * and applied; and the same through a release, with its rehearsal. Not part of the suite: {@code
 * mvn verify -Dit.test=PriceFileBench -Dbrowser.skip=true}; other sizes by {@code
 * KONTOR_BENCH_PRICES}.
 */
@ExtendWith(ArquillianExtension.class)
class PriceFileBench {
  private static final int PRICES =
      Integer.parseInt(System.getenv().getOrDefault("KONTOR_BENCH_PRICES", "100000"));

  /** Quantity steps of an item. */
  private static final int STEPS = 20;

  private static final int ITEMS = PRICES / STEPS;

  @EJB private PriceLists lists;
  @EJB private PriceReleases releases;
  @EJB private Offers offers;
  @Inject private Trade trade;

  @Test
  void a_workbook_of_prices() throws IOException {
    trade.open();
    String list = "BENCH-" + System.nanoTime();
    fill(list);
    Customer customer = trade.customer("BENCHED", list);
    Actor sales = trade.staff(Role.SALES);
    byte[] workbook = workbook("11");
    long start = System.nanoTime();
    String reference =
        trade.as(
            sales, () -> lists.load(Trade.key(), list, FileUpload.of("prices.xlsx", workbook)));
    long loaded = System.nanoTime();
    PriceImport seen = trade.as(sales, () -> lists.preview(reference, PriceFileOptions.NONE));
    long compared = System.nanoTime();
    assertThat(seen.changed()).isEqualTo(PRICES);
    trade.as(
        sales,
        () ->
            lists.apply(
                Trade.key(), reference, seen.list().edition(), PriceFileOptions.NONE, false));
    long applied = System.nanoTime();
    assertThat(price(customer)).isEqualTo("11.00");
    print(
        "%d prices of XLSX: checked in %.1f s, compared in %.1f s, committed in %.1f s, seen by a"
            + " customer %.2f s later",
        PRICES,
        seconds(start, loaded),
        seconds(loaded, compared),
        seconds(compared, applied),
        seconds(applied, System.nanoTime()));
    released(sales, list, customer);
  }

  private void released(Actor sales, String list, Customer customer) throws IOException {
    byte[] workbook = workbook("12");
    String reference =
        trade.as(
            sales, () -> lists.load(Trade.key(), list, FileUpload.of("prices.xlsx", workbook)));
    long number = trade.as(sales, () -> releases.begin(Trade.key(), "Bench"));
    long start = System.nanoTime();
    trade.as(
        sales,
        () ->
            releases.load(
                Trade.key(), number, new ReleaseFile(reference, PriceFileOptions.NONE, false)));
    long collected = System.nanoTime();
    PriceRehearsal seen = trade.as(sales, () -> releases.rehearsal(number));
    long rehearsed = System.nanoTime();
    assertThat(seen.counts().raised()).isEqualTo(PRICES);
    trade.as(
        sales,
        () ->
            releases.release(
                new ReleaseOrder(number, seen.release().version(), seen.editions(), null, false)));
    long released = System.nanoTime();
    assertThat(price(customer)).isEqualTo("12.00");
    PriceRehearsal past = trade.as(sales, () -> releases.rehearsal(number));
    long before = System.nanoTime();
    trade.as(sales, () -> releases.takeBack(number, past.release().version()));
    long back = System.nanoTime();
    assertThat(price(customer)).isEqualTo("11.00");
    print(
        "%d prices in a release: collected in %.1f s, rehearsed in %.1f s, released in %.1f s,"
            + " taken back in %.1f s",
        PRICES,
        seconds(start, collected),
        seconds(collected, rehearsed),
        seconds(rehearsed, released),
        seconds(before, back));
  }

  private void fill(String list) {
    trade.sql(
        "INSERT IGNORE INTO item (id, seller_id, number, plain_number, category_id, unit,"
            + " packaging, weight_kg, vat_class, active) SELECT 9000000 + seq, 1, CONCAT('PB-',"
            + " seq), CONCAT('PB', seq), 88000, 'C62', 1, 0.1, 'STANDARD', TRUE FROM seq_1_to_"
            + ITEMS);
    trade.sql(
        "INSERT IGNORE INTO item_text (item_id, language, name, description) SELECT 9000000 + seq,"
            + " 'pl', 'Bench', '' FROM seq_1_to_"
            + ITEMS);
    trade.priceList(list, "9");
    trade.sql(
        "INSERT INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity) SELECT"
            + " l.id, 9000000 + i.seq, s.seq, 10, 1 FROM price_list l, seq_1_to_"
            + ITEMS
            + " i, seq_1_to_"
            + STEPS
            + " s WHERE l.code = ?1",
        list);
  }

  private static byte[] workbook(String price) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet("prices");
      XSSFRow head = sheet.createRow(0);
      head.createCell(0).setCellValue("Item number");
      head.createCell(1).setCellValue("From quantity");
      head.createCell(2).setCellValue("Price");
      for (int i = 0; i < PRICES; i++) {
        XSSFRow row = sheet.createRow(i + 1);
        row.createCell(0).setCellValue("PB-" + (i / STEPS + 1));
        row.createCell(1).setCellValue(i % STEPS + 1);
        row.createCell(2).setCellValue(Double.parseDouble(price));
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private String price(Customer customer) {
    return Objects.requireNonNull(
            trade.as(customer.buyer(), () -> offers.offer(new ItemNumber("PB-1"))).offer().price())
        .price()
        .amount()
        .toPlainString();
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, "PriceFileBench: " + format + "%n", values);
  }
}
