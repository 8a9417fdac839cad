package app.kontor.web.common.tag;

import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.page.Beans;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.common.text.Formats;
import jakarta.faces.context.FacesContext;
import java.util.Map;

/** The request's text beans, looked up once per request. */
public final class Words {
  private static final String KEY = Words.class.getName();

  private final Texts texts = Beans.of(Texts.class);
  private final PageInfo page = Beans.of(PageInfo.class);
  private final Visitor visitor = Beans.of(Visitor.class);
  private final Formats formats = visitor.formats();
  private final ListPages lists = Beans.of(ListPages.class);

  private Words() {}

  /** Those of the request. */
  public static Words of(FacesContext context) {
    Map<Object, Object> attributes = context.getAttributes();
    return (Words) attributes.computeIfAbsent(KEY, key -> new Words());
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

  Visitor visitor() {
    return visitor;
  }

  ListPages lists() {
    return lists;
  }
}
