package app.kontor.it.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Categories;
import app.kontor.catalogue.CategoryData;
import app.kontor.catalogue.CategoryNode;
import app.kontor.catalogue.CategoryWords;
import app.kontor.catalogue.DocumentContent;
import app.kontor.catalogue.DocumentKind;
import app.kontor.catalogue.ItemChanged;
import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemDocument;
import app.kontor.catalogue.ItemDocuments;
import app.kontor.catalogue.ItemMeasures;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemTrade;
import app.kontor.catalogue.ItemUnits;
import app.kontor.catalogue.ItemWords;
import app.kontor.catalogue.Items;
import app.kontor.catalogue.Picture;
import app.kontor.catalogue.PictureData;
import app.kontor.catalogue.PictureOwner;
import app.kontor.catalogue.PictureSize;
import app.kontor.catalogue.PictureUpkeep;
import app.kontor.catalogue.Pictures;
import app.kontor.catalogue.ShownPicture;
import app.kontor.catalogue.UnknownItem;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Pixels;
import app.kontor.it.trade.Trade;
import app.kontor.measure.UnitCode;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.work.JobKind;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures of items and categories are kept in order, and shown in sizes made once. */
@ExtendWith(ArquillianExtension.class)
class MediaIT {
  @Inject private Trade trade;
  @EJB private Items items;
  @EJB private Categories categories;
  @EJB private Catalogue catalogue;
  @EJB private Pictures pictures;
  @EJB private ItemDocuments documents;
  @EJB private PictureUpkeep upkeep;

  private final String run = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
  private String category = "";

  @BeforeEach
  void open() {
    trade.open();
    CategoryData data =
        new CategoryData(
            "M" + run, CategoryData.NEW, null, Map.of("en", CategoryWords.named("Media")), false);
    category = trade.as(clerk(), () -> categories.create(Trade.key(), data));
  }

  private Actor clerk() {
    return trade.staff(Role.SALES);
  }

  private static Actor reader() {
    return Actor.person(1, "", "Reader", Locale.ENGLISH, Trade.SELLER, 0, Set.of(Role.SALES));
  }

  private ItemNumber item(String number) {
    ItemData data =
        new ItemData(
            new ItemNumber(number + run),
            ItemData.NEW,
            ItemTrade.goods("STANDARD"),
            ItemMeasures.weighing(BigDecimal.ONE),
            ItemUnits.by(UnitCode.PIECE, BigDecimal.ONE),
            List.of(category),
            Map.of("en", new ItemWords("Shown " + number, "", "")),
            true,
            null);
    return trade.as(clerk(), () -> items.create(Trade.key(), data));
  }

  private int add(PictureOwner owner, FileUpload... files) {
    return trade.as(clerk(), () -> pictures.add(Trade.key(), owner, List.of(files)));
  }

  private List<PictureData> of(PictureOwner owner) {
    return trade.as(clerk(), () -> pictures.of(owner));
  }

  private List<String> hashes(PictureOwner owner) {
    return of(owner).stream().map(PictureData::hash).toList();
  }

  private static int seed() {
    return Math.abs((int) System.nanoTime()) % 10_000_000;
  }

  @Test
  void the_first_picture_stands_for_the_item_whatever_the_order_and_changes_no_version() {
    ItemNumber number = item("P");
    PictureOwner owner = PictureOwner.item(number);
    ItemData read = trade.as(clerk(), () -> items.data(number));
    int seed = seed();
    assertThat(add(owner, Pixels.png(seed), Pixels.png(seed + 1))).isEqualTo(2);
    // one that is there already is not there twice
    assertThat(add(owner, Pixels.png(seed + 1), Pixels.png(seed + 2))).isEqualTo(1);
    List<String> added = hashes(owner);
    assertThat(added).hasSize(3);
    assertThat(of(owner).get(0).width()).isEqualTo(640);

    List<String> turned = new ArrayList<>(added);
    Collections.reverse(turned);
    trade.as(clerk(), () -> pictures.arrange(owner, turned));
    assertThat(hashes(owner)).isEqualTo(turned);
    assertThat(shown(number)).extracting(ShownPicture::hash).isEqualTo(turned);
    assertThat(trade.as(clerk(), () -> catalogue.item(number)).item().picture())
        .isEqualTo(turned.get(0));

    PictureData first = of(owner).get(0);
    trade.as(clerk(), () -> pictures.remove(owner, first.hash(), first.version()));
    assertThat(trade.as(clerk(), () -> catalogue.item(number)).item().picture())
        .isEqualTo(turned.get(1));
    assertThatThrownBy(() -> trade.as(clerk(), () -> pictures.arrange(owner, turned)))
        .isInstanceOf(ChangedMeanwhile.class);
    // whoever was just typing the item's data is not told that it has changed
    trade.as(clerk(), () -> items.change(read));
    assertThat(trade.as(clerk(), () -> items.history(number, 50)))
        .extracting(ItemChanged::field)
        .contains("picture", "pictures");
  }

  private List<ShownPicture> shown(ItemNumber number) {
    return trade.as(clerk(), () -> catalogue.item(number)).pictures();
  }

  @Test
  void what_it_shows_is_said_in_the_readers_language_or_the_sellers_or_by_the_name() {
    ItemNumber number = item("A");
    PictureOwner owner = PictureOwner.item(number);
    add(owner, Pixels.png(seed()), Pixels.png(seed() + 77));
    PictureData first = of(owner).get(0);
    PictureData said =
        new PictureData(
            first.hash(), first.version(), "", 0, 0, Map.of("en", " Head\n from above ", "de", ""));
    trade.as(clerk(), () -> pictures.describe(owner, List.of(said)));
    assertThat(of(owner).get(0).alt()).isEqualTo(Map.of("en", "Head from above"));
    assertThatThrownBy(() -> trade.as(clerk(), () -> pictures.describe(owner, List.of(said))))
        .isInstanceOf(ChangedMeanwhile.class);
    Actor reader = reader();
    assertThat(trade.as(reader, () -> catalogue.item(number)).pictures())
        .extracting(ShownPicture::alt)
        .containsExactly("Head from above", "Shown A");
  }

  @Test
  void sizes_are_made_after_the_commit_and_their_addresses_last() throws IOException {
    PictureOwner owner = PictureOwner.category(category);
    add(owner, FileUpload.of("large.jpg", Pixels.bytes("jpeg", seed(), 2000, 1000)));
    String hash = hashes(owner).get(0);
    trade.awaitedRows("SELECT size FROM picture_size WHERE sha256 = ? AND size = 'LARGE'", hash);
    for (PictureSize size : PictureSize.values()) {
      Picture picture = trade.as(clerk(), () -> catalogue.picture(hash, size));
      assertThat(picture.lasting()).isTrue();
      assertThat(picture.mediaType()).isEqualTo("image/jpeg");
      assertThat(ImageIO.read(new ByteArrayInputStream(picture.content())).getWidth())
          .isEqualTo(size.pixels());
    }
    assertThat(trade.as(clerk(), categories::tree))
        .filteredOn(node -> node.code().equals(category))
        .extracting(CategoryNode::picture)
        .containsExactly(hash);
    CategoryData read = trade.as(clerk(), () -> categories.data(category));
    trade.as(clerk(), () -> categories.delete(category, read.version()));
  }

  @Test
  void a_picture_that_nothing_shows_is_forgotten_after_a_while_and_one_in_use_never() {
    PictureOwner owner = PictureOwner.item(item("U"));
    int seed = seed();
    add(owner, Pixels.png(seed), Pixels.png(seed + 99));
    PictureData first = of(owner).get(0);
    String gone = first.hash();
    String kept = of(owner).get(1).hash();
    for (String hash : List.of(gone, kept)) {
      trade.awaitedRows("SELECT size FROM picture_size WHERE sha256 = ? AND size = 'SMALL'", hash);
    }
    trade.as(clerk(), () -> pictures.remove(owner, gone, first.version()));
    upkeep(false);
    assertThat(noted(gone)).as("noticed, and kept for now").isEqualTo(1);
    assertThat(noted(kept)).isZero();
    assertThat(sizes(gone)).isEqualTo(3);

    trade.sql("UPDATE picture_unused SET since = since - INTERVAL 31 DAY WHERE sha256 = ?1", gone);
    assertThat(figure(upkeep(true), "removable")).isPositive();
    assertThat(sizes(gone)).as("only counted").isEqualTo(3);
    assertThat(figure(upkeep(false), "removed")).isPositive();
    assertThat(sizes(gone)).isZero();
    assertThat(trade.rows("SELECT id FROM stored_file WHERE sha256 = ?1", gone)).isEmpty();
    assertThat(trade.rows("SELECT id FROM stored_file WHERE sha256 = ?1", kept)).isNotEmpty();
    assertThat(trade.as(clerk(), () -> catalogue.picture(kept, PictureSize.SMALL)).lasting())
        .isTrue();

    add(owner, Pixels.png(seed));
    trade.awaitedRows("SELECT size FROM picture_size WHERE sha256 = ? AND size = 'LARGE'", gone);
    trade.sql("DELETE FROM picture_size WHERE sha256 = ?1 AND size = 'LARGE'", kept);
    assertThat(figure(upkeep(false), "sized")).as("what is lost is made again").isPositive();
    trade.awaitedRows("SELECT size FROM picture_size WHERE sha256 = ? AND size = 'LARGE'", kept);
  }

  private long noted(String hash) {
    return counted("SELECT COUNT(*) FROM picture_unused WHERE sha256 = ?1", hash);
  }

  private long sizes(String hash) {
    return counted("SELECT COUNT(*) FROM picture_size WHERE sha256 = ?1", hash);
  }

  private long counted(String sql, String hash) {
    return Long.parseLong(String.valueOf(trade.rows(sql, hash).get(0)));
  }

  /** What the job found, once it is done. */
  private JobKind.Figures upkeep(boolean dry) {
    String key = Trade.key();
    trade.as(trade.staff(Role.ADMINISTRATOR), () -> upkeep.request(key, dry));
    trade.awaitedRows(
        "SELECT status FROM job WHERE kind = 'pictures' AND due_key = ? AND status = 'DONE'", key);
    return JsonLibrary.read(
        String.valueOf(
            trade
                .rows("SELECT result FROM job WHERE kind = 'pictures' AND due_key = ?1", key)
                .get(0)),
        JobKind.Figures.class);
  }

  private static long figure(JobKind.Figures figures, String name) {
    return figures.figures().stream()
        .filter(each -> each.name().equals(name))
        .mapToLong(JobKind.Figure::count)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void of_files_of_which_one_is_wrong_none_is_kept() {
    PictureOwner owner = PictureOwner.item(item("W"));
    FileUpload text = FileUpload.of("note.png", "no picture".getBytes(StandardCharsets.UTF_8));
    int base = seed();
    refused("PICTURE_TYPE", () -> add(owner, Pixels.png(base), text));
    assertThat(of(owner)).isEmpty();
    refused("REQUIRED", () -> add(owner));
    for (int from = 0; from < Pictures.MOST; from += 10) {
      int first = base + from;
      add(
          owner,
          IntStream.range(first, first + 10)
              .mapToObj(n -> FileUpload.of(n + ".png", Pixels.bytes(n, 20, 20)))
              .toArray(FileUpload[]::new));
    }
    assertThat(of(owner)).hasSize(Pictures.MOST);
    refused("PICTURE_TOO_MANY", () -> add(owner, Pixels.png(base + Pictures.MOST)));
  }

  private static void refused(String code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static FileUpload text(String name, String content) {
    return FileUpload.of(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private void document(
      ItemNumber item, DocumentKind kind, String language, String title, FileUpload file) {
    trade.as(clerk(), () -> documents.add(Trade.key(), item, kind, language, title, List.of(file)));
  }

  @Test
  void documents_come_in_the_readers_language_and_with_the_item_alone() throws IOException {
    ItemNumber number = item("D");
    document(number, DocumentKind.MANUAL, "en", "Mounting", text("manual.txt", "English " + run));
    document(number, DocumentKind.MANUAL, "de", "", text("anleitung.txt", "Deutsch " + run));
    document(number, DocumentKind.CERTIFICATE, "de", "", text("zeugnis.txt", "Zeugnis " + run));
    List<ItemDocument> shown = trade.as(reader(), () -> catalogue.item(number)).documents();
    assertThat(shown).extracting(ItemDocument::title).containsExactly("zeugnis", "Mounting");
    String hash = shown.get(1).hash();
    DocumentContent content = trade.as(reader(), () -> documents.content(number, hash));
    try (InputStream in = content.in()) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("English " + run);
    }
    ItemNumber other = item("E");
    assertThatThrownBy(() -> trade.as(reader(), () -> documents.content(other, hash)))
        .isInstanceOf(UnknownItem.class);

    ItemData read = trade.as(clerk(), () -> items.data(number));
    trade.as(clerk(), () -> items.deactivate(number, read.version()));
    assertThat(trade.as(clerk(), () -> documents.content(number, hash)).size()).isPositive();
    assertThatThrownBy(
            () ->
                trade.as(
                    trade.customer("MEDIAQ", null).buyer(), () -> documents.content(number, hash)))
        .isInstanceOf(UnknownItem.class);
  }
}
