package app.kontor.demo;

import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.StoredFile;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The pictures of the demo company's goods: each family has its own, drawn by code. */
final class DemoMedia {
  /** Every so manyth family has a picture of its carton, every second of these a drawing, too. */
  private static final int PACKED = 2;

  private static final Map<String, String> CARTON =
      Map.of("pl", "Opakowanie zbiorcze", "de", "Umkarton", "en", "Carton");
  private static final Map<String, String> DRAWING =
      Map.of("pl", "Rysunek z wymiarami", "de", "Maßzeichnung", "en", "Drawing with dimensions");

  private final Bulk bulk;
  private final long seller;
  private final FileStore files;
  private int families;

  DemoMedia(Bulk bulk, long seller, FileStore files) {
    this.bulk = bulk;
    this.seller = seller;
    this.files = files;
  }

  /** A stored picture, and what it shows if that is not the item itself. */
  private record Shot(StoredFile file, Map<String, String> alt) {}

  /** What a family's items are shown by, the main picture first. */
  record Shots(List<Shot> all) {
    Shots {
      all = List.copyOf(all);
    }

    long mainFile() {
      return all.get(0).file().id();
    }
  }

  /** Draws a family's pictures. */
  Shots draw(Family family, int hue) {
    families++;
    List<Shot> shots = new ArrayList<>();
    shots.add(shot(family, "", Picture.svg(family.shape(), hue), Map.of()));
    if (families % PACKED == 0) {
      shots.add(shot(family, "-carton", Picture.carton(family.code(), hue), CARTON));
    }
    if (families % (PACKED * 2) == 0) {
      shots.add(shot(family, "-drawing", Picture.drawing(family.shape()), DRAWING));
    }
    return new Shots(shots);
  }

  private Shot shot(Family family, String what, String svg, Map<String, String> alt) {
    String name = family.code().toLowerCase(Locale.ROOT) + what + ".svg";
    return new Shot(files.store(name, svg.getBytes(StandardCharsets.UTF_8)), alt);
  }

  /**
   * Shows an item by them.
   *
   * @param most pictures of it
   */
  void show(long item, Shots shots, int most) throws SQLException {
    int place = 0;
    for (Shot shot : shots.all().subList(0, Math.min(most, shots.all().size()))) {
      place++;
      long id = bulk.id();
      bulk.row(
          "catalogue_picture",
          "id, seller_id, item_id, file_id, sha256, file_name, place",
          id,
          seller,
          item,
          shot.file().id(),
          shot.file().sha256(),
          shot.file().name(),
          place);
      for (Map.Entry<String, String> said : shot.alt().entrySet()) {
        bulk.row(
            "catalogue_picture_text",
            "picture_id, language, alt",
            id,
            said.getKey(),
            said.getValue());
      }
    }
  }
}
