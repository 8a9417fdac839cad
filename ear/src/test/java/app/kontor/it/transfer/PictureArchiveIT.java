package app.kontor.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.PictureData;
import app.kontor.catalogue.PictureOwner;
import app.kontor.catalogue.Pictures;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Pixels;
import app.kontor.it.trade.Trade;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.UploadLimit;
import app.kontor.transfer.ColumnChoice;
import app.kontor.transfer.RowPlan.Effect;
import app.kontor.transfer.TransferColumns;
import app.kontor.transfer.TransferState;
import app.kontor.transfer.TransferView;
import app.kontor.transfer.TransferredRow;
import app.kontor.transfer.Transfers;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An archive of pictures is compared file by file, added behind those there are, and only once. */
@ExtendWith(ArquillianExtension.class)
class PictureArchiveIT {
  /** So many items get a picture at once; a bench sets it: 10,000 in a minute is the goal. */
  private static final int ITEMS =
      Integer.parseInt(System.getenv().getOrDefault("KONTOR_BENCH_PICTURES", "40"));

  private static final int PATIENCE_SECONDS = 300;
  private static final int BOMB = (int) UploadLimit.ITEM_PICTURES.bytes() + 4_000_000;

  @EJB private Transfers transfers;
  @EJB private Pictures pictures;
  @Inject private Trade trade;

  private String word = "";

  @SuppressWarnings("NullAway.Init")
  private Actor sales;

  @BeforeEach
  void open() {
    trade.open();
    sales = trade.staff(Role.SALES);
    word =
        "P" + Trade.key().replaceAll("[^A-Za-z0-9]", "").substring(0, 8).toUpperCase(Locale.ROOT);
  }

  private double items(int count) {
    StringBuilder csv =
        new StringBuilder("Numer towaru;Nazwa (pl);Name (de);Kategoria;Jednostka\n");
    for (int i = 0; i < count; i++) {
      csv.append(word).append(".A").append(i).append(";Nit ").append(i).append(";Niet ").append(i);
      csv.append(";Nity ").append(word).append(";szt\n");
    }
    FileUpload upload = FileUpload.of("n.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    long start = System.nanoTime();
    String file = trade.as(sales, () -> transfers.begin(Trade.key(), "items", upload));
    TransferColumns columns = trade.as(sales, () -> transfers.columns(file));
    List<String> fields = columns.columns().stream().map(TransferColumns.Column::field).toList();
    trade.as(
        sales,
        () ->
            transfers.check(file, columns.file().version(), new ColumnChoice(fields, null, null)));
    applied(file);
    return (System.nanoTime() - start) / 1e9;
  }

  @Test
  void each_file_finds_its_item_or_says_why_not() {
    items(3);
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] first = Pixels.bytes(1, 320, 240);
    files.put(word + ".A0_10.png", Pixels.bytes(10, 320, 240));
    files.put("photos/" + word + ".A0-2.png", Pixels.bytes(2, 320, 240));
    files.put("photos/" + word.toLowerCase(Locale.ROOT) + ".a0.png", first);
    files.put("other/" + word + ".A1 (2).jpg", Pixels.bytes("jpg", 5, 320, 240));
    files.put("../../" + word + ".A2.png", Pixels.bytes(6, 320, 240));
    files.put("NONE-" + word + ".png", Pixels.bytes(7, 320, 240));
    files.put(word + ".A1.txt", "no picture".getBytes(StandardCharsets.UTF_8));
    files.put(word + ".A1_3.png", new byte[BOMB]);
    files.put("__MACOSX/._" + word + ".A1.png", new byte[] {1});
    files.put("Thumbs.db", new byte[] {1});
    String file = begun(zip(files));
    TransferView seen = ended(file);
    assertThat(seen.state()).isEqualTo(TransferState.CHECKED);
    assertThat(seen.counts().added()).isEqualTo(5);
    assertThat(seen.counts().rows()).isEqualTo(8);
    Map<String, String> refused =
        rows(file, Effect.REFUSED).stream()
            .collect(
                Collectors.toMap(
                    TransferredRow::name, row -> Objects.requireNonNull(row.refusal()).code()));
    assertThat(refused)
        .containsOnly(
            Map.entry("NONE-" + word + ".png", "UNKNOWN_ITEM"),
            Map.entry(word + ".A1.txt", "PICTURE_TYPE"),
            Map.entry(word + ".A1_3.png", "FILE_TOO_LARGE"));
    assertThat(of(0)).as("nothing is added before somebody has looked").isEmpty();
    applied(file);
    assertThat(of(0))
        .extracting(PictureData::fileName)
        .containsExactly(
            word.toLowerCase(Locale.ROOT) + ".a0.png", word + ".A0-2.png", word + ".A0_10.png");
    assertThat(of(0).get(0).alt()).containsEntry("pl", "Nit 0").containsEntry("de", "Niet 0");
    assertThat(of(0).get(0).width()).isEqualTo(320);
    assertThat(of(1)).hasSize(1);
    assertThat(of(2)).extracting(PictureData::fileName).containsExactly(word + ".A2.png");
    assertThat(
            trade.rows(
                "SELECT COUNT(*) FROM item i JOIN catalogue_picture p ON p.file_id ="
                    + " i.picture_file_id WHERE i.number = ?1 AND p.place = 1",
                word + ".A0"))
        .asString()
        .contains("1");

    String again = begun(zip(Map.of(word + ".A0.png", first)));
    assertThat(ended(again).counts().same()).isEqualTo(1);
    assertThat(ended(again).counts().doing()).isZero();
  }

  @Test
  void what_is_no_archive_is_refused_before_anything_is_compared() {
    assertThatThrownBy(() -> begun("no archive".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("FILE_NOT_AN_ARCHIVE");
    assertThatThrownBy(() -> begun(zip(Map.of()))).hasMessageContaining("TRANSFER_NO_ROWS");
    Actor warehouse = trade.staff(Role.WAREHOUSE);
    assertThatThrownBy(
            () ->
                trade.as(
                    warehouse,
                    () ->
                        transfers.begin(
                            Trade.key(), "pictures", FileUpload.of("p.zip", zip(Map.of())))))
        .hasMessageContaining("NOT_ALLOWED");
  }

  @Test
  void many_items_and_their_pictures() {
    double added = items(ITEMS);
    Map<String, byte[]> files = new LinkedHashMap<>();
    long bytes = 0;
    for (int i = 0; i < ITEMS; i++) {
      byte[] one = Pixels.bytes("jpg", i + 1, 600, 450);
      bytes += one.length;
      files.put(word + ".A" + i + ".jpg", one);
    }
    byte[] archive = zip(files);
    long start = System.nanoTime();
    String file = begun(archive);
    assertThat(ended(file).counts().added()).isEqualTo(ITEMS);
    long compared = System.nanoTime();
    applied(file);
    long end = System.nanoTime();
    assertThat(of(ITEMS - 1)).hasSize(1);
    System.out.printf(
        Locale.ROOT,
        "PictureArchiveIT: %d items in %.1f s, their pictures (%.1f MB) compared in %.1f s, added in"
            + " %.1f s%n",
        ITEMS,
        added,
        bytes / 1e6,
        (compared - start) / 1e9,
        (end - compared) / 1e9);
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private String begun(byte[] archive) {
    return trade.as(
        sales,
        () -> transfers.begin(Trade.key(), "pictures", FileUpload.of("pictures.zip", archive)));
  }

  private List<PictureData> of(int item) {
    return trade.as(
        sales, () -> pictures.of(PictureOwner.item(new ItemNumber(word + ".A" + item))));
  }

  private void applied(String file) {
    assertThat(ended(file).state()).isEqualTo(TransferState.CHECKED);
    trade.as(sales, () -> transfers.apply(file, view(file).version(), false));
    assertThat(ended(file).state()).isEqualTo(TransferState.APPLIED);
    assertThat(view(file).counts().turnedDown()).isZero();
  }

  private List<TransferredRow> rows(String file, Effect outcome) {
    return trade.as(sales, () -> transfers.rows(file, outcome, PageRequest.first(100))).rows();
  }

  private TransferView view(String file) {
    return trade.as(sales, () -> transfers.file(file));
  }

  private TransferView ended(String file) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    TransferView seen = view(file);
    while (seen.state().isRunning() && System.nanoTime() < until) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      seen = view(file);
    }
    return seen;
  }
}
