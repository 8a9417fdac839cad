package app.kontor.web.order.returns;

import app.kontor.gate.CurrentActor;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.returns.AnnounceReturn;
import app.kontor.returns.ReturnNumber;
import app.kontor.returns.ReturnOffer;
import app.kontor.returns.ReturnWish;
import app.kontor.returns.Returns;
import app.kontor.returns.ReturnsRefusal.MoreThanLeft;
import app.kontor.web.common.form.Uploads;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Announces that goods of an order come back; staff do it for a customer who phoned. */
@Named
@ViewScoped
public class ReturnNewPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final OrderNumber NONE = new OrderNumber("");

  @Inject private Returns returns;
  @Inject private CurrentActor actor;
  @Inject private PageInfo page;

  private OrderNumber number = NONE;
  private @Nullable ReturnOffer offer;
  private final List<ReturnRow> rows = new ArrayList<>();
  private String note = "";
  private transient @Nullable List<Part> photos;

  /** Offers all that may come back. */
  public void load() {
    ReturnOffer found = returns.offer(number);
    offer = found;
    number = found.orderNumber();
    rows.clear();
    found.lines().stream()
        .filter(line -> line.returnable().isPositive())
        .forEach(line -> rows.add(new ReturnRow(line)));
  }

  /** Announces it. */
  public String send() {
    List<AnnounceReturn.Line> lines =
        rows.stream().map(ReturnRow::line).filter(Objects::nonNull).toList();
    ReturnNumber made;
    try {
      made =
          returns.announce(new AnnounceReturn(page.key(), number, lines, note, Uploads.of(photos)));
    } catch (InvalidInput | MoreThanLeft refused) {
      throw atItsRow(refused);
    }
    page.done("return-new.done", made);
    return page.redirect(
        actor.get().isStaff() ? "/office/return.xhtml" : "/return.xhtml", "return", made);
  }

  /** What is refused about an order line is shown in its row. */
  private BusinessException atItsRow(BusinessException refused) {
    for (int i = 0; i < rows.size(); i++) {
      String line = rows.get(i).lineNumber() + ":";
      if (refused.field().startsWith(line)) {
        return new InvalidInput(
            i + refused.field().substring(line.length() - 1),
            refused.code(),
            refused.args().toArray(Serializable[]::new));
      }
    }
    return refused;
  }

  public List<Choice> getReasons() {
    ReturnOffer shown = offer;
    return shown == null
        ? List.of()
        : shown.reasons().stream().map(one -> new Choice(one.code(), one.name())).toList();
  }

  public List<ReturnWish> getWishes() {
    return List.of(ReturnWish.values());
  }

  /** The endings of files that are taken. */
  public String getAccept() {
    return ".jpg,.jpeg,.png,.gif,.webp,.heic,.mp4";
  }

  public @Nullable ReturnOffer getOffer() {
    return offer;
  }

  public List<ReturnRow> getRows() {
    return rows;
  }

  public OrderNumber getNumber() {
    return number;
  }

  public void setNumber(@Nullable OrderNumber number) {
    this.number = number == null ? NONE : number;
  }

  public String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note == null ? "" : note;
  }

  public @Nullable List<Part> getPhotos() {
    return photos;
  }

  public void setPhotos(@Nullable List<Part> photos) {
    this.photos = photos;
  }
}
