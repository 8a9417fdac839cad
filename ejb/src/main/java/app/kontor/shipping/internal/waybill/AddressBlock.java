package app.kontor.shipping.internal.waybill;

import app.kontor.party.Address;
import app.kontor.platform.font.DocumentFonts;
import app.kontor.platform.language.Countries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An address as a courier reads it. */
final class AddressBlock {
  private AddressBlock() {}

  /** Name and lines, the name bold, all within the width. */
  static void draw(LabelPage sheet, int x, int y, int width, int size, Address address) {
    int step = size * 48 / 100;
    int line = y;
    sheet.fitted(x, line, width, size + 15, size - 10, clean(address.name()));
    line += step + 4;
    for (String text : lines(address)) {
      sheet.text(x, line, width, size, text);
      line += step;
    }
    sheet.fitted(x, line + 6, width, size + 25, size, clean(address.placeLine()));
    line += step + 14;
    sheet.text(x, line, width, size, country(address));
    String reach = reach(address);
    sheet.text(x, line + step, width, size - 10, reach);
  }

  private static List<String> lines(Address address) {
    List<String> lines = new ArrayList<>();
    if (!isBlank(address.contact())) {
      lines.add(clean(address.contact()));
    }
    address.streetLines().forEach(line -> lines.add(clean(line)));
    return lines;
  }

  private static String country(Address address) {
    return address.country() + " – " + Countries.name(address.country(), Locale.ENGLISH);
  }

  private static String reach(Address address) {
    String phone = isBlank(address.phone()) ? "" : "tel. " + address.phone();
    String email = clean(address.email());
    return clean(phone.isEmpty() || email.isEmpty() ? phone + email : phone + " · " + email);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static String clean(@Nullable String text) {
    return text == null ? "" : DocumentFonts.printable(text).replaceAll("\\s", " ");
  }
}
