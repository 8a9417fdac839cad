package app.kontor.web.common.find;

import app.kontor.catalogue.PictureSize;
import app.kontor.money.UnitPrice;
import app.kontor.platform.find.Found;
import app.kontor.platform.find.FoundAt;
import app.kontor.platform.find.FoundGroup;
import app.kontor.web.common.page.PortalKind;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was found, in the visitor's words and with its addresses. */
@RequestScoped
public class FoundWords {
  private static final String BETWEEN = " · ";

  @Inject private Texts texts;
  @Inject private Visitor visitor;

  /**
   * Things of one kind.
   *
   * @param all the words for the way to its list
   * @param list address of its list with the same words; empty where there is none
   * @param more whether the list has more than are told here
   */
  public record Group(String title, String all, String list, List<Thing> things, boolean more) {}

  /**
   * One thing.
   *
   * @param address of its page
   * @param detail what tells it from others
   * @param picture address of a small picture; empty for none
   * @param price what it costs, with the currency; empty for nothing
   */
  public record Thing(
      String address,
      String number,
      String name,
      String detail,
      boolean exact,
      String picture,
      String price) {}

  /** Groups in the visitor's words. */
  public List<Group> of(List<FoundGroup> groups, String typed) {
    return groups.stream().map(group -> group(group, typed)).toList();
  }

  private Group group(FoundGroup group, String typed) {
    FoundAt at = group.at();
    String title = "find." + group.name();
    return new Group(
        texts.of(title),
        texts.of(title + ".all"),
        at.list() == null ? "" : at.list() + encoded(typed),
        group.found().stream().map(found -> thing(at, found)).toList(),
        group.more());
  }

  private Thing thing(FoundAt at, Found found) {
    return new Thing(
        at.page() + encoded(found.opens()),
        found.number(),
        found.name(),
        found.details().stream()
            .map(texts::said)
            .filter(said -> !said.isBlank())
            .collect(Collectors.joining(BETWEEN)),
        found.exact(),
        picture(found.picture()),
        price(found.price()));
  }

  private static String picture(@Nullable String hash) {
    return hash == null
        ? ""
        : PortalKind.ORDERS.getPath() + "/picture/" + PictureSize.SMALL.key() + '/' + hash;
  }

  private String price(@Nullable UnitPrice price) {
    return price == null ? "" : visitor.formats().price(price);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
