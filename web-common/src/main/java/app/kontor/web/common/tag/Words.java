package app.kontor.web.common.tag;

import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.page.Beans;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.common.text.Formats;
import jakarta.faces.context.FacesContext;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The request's text beans, looked up once per request. */
public final class Words {
  private final Texts texts = Beans.of(Texts.class);
  private final PageInfo page = Beans.of(PageInfo.class);
  private final Visitor visitor = Beans.of(Visitor.class);
  private final Formats formats = visitor.formats();
  private final ListPages lists = Beans.of(ListPages.class);

  /** By the list itself: each of its rows asks. */
  private final Map<Object, Integer> decimals = new IdentityHashMap<>();

  private Words() {}

  /** Those of the request. */
  public static Words of(FacesContext context) {
    return OfThePage.value(context, Words.class, Words::new);
  }

  public Texts texts() {
    return texts;
  }

  public PageInfo page() {
    return page;
  }

  public Formats formats() {
    return formats;
  }

  /** The decimals of a list, found once for all of its rows. */
  int decimals(Object list, Supplier<Integer> found) {
    return decimals.computeIfAbsent(list, same -> found.get());
  }

  /** A value as a list says it: a phrase in words, several values one after the other. */
  String said(@Nullable Object value) {
    return texts.said(value);
  }

  /** Who reads. */
  public Visitor visitor() {
    return visitor;
  }

  ListPages lists() {
    return lists;
  }
}
