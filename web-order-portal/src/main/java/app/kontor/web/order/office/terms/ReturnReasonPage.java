package app.kontor.web.order.office.terms;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.returns.ReturnReasonData;
import app.kontor.returns.ReturnReasons;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One reason for returns, or a new one. */
@Named
@ViewScoped
public class ReturnReasonPage extends CodedPage<ReturnReasonData> {
  private static final long serialVersionUID = 1L;

  @EJB private ReturnReasons reasons;
  @Inject private Portal portal;
  @Inject private Visitor visitor;
  @Inject private Texts texts;

  private final Map<String, String> names = new HashMap<>();
  private @Nullable BigDecimal place;
  private boolean active = true;
  private String title = "";

  /** Behind the others. */
  @Override
  protected void begin() {
    title = texts.of("office.return-reason.new");
    place =
        BigDecimal.valueOf(
            reasons.all().stream().mapToInt(ReturnReasonData::place).max().orElse(0) + 1);
  }

  @Override
  protected void show(String code) {
    ReturnReasonData reason =
        reasons.all().stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("code", "NOT_A_VALUE", code));
    read(reason.code(), reason.version());
    title = reason.name(visitor.getLocale(), portal.getSeller().language());
    names.clear();
    names.putAll(reason.names());
    place = BigDecimal.valueOf(reason.place());
    active = reason.active();
  }

  @Override
  protected ReturnReasonData filled() {
    Map<String, String> given = new HashMap<>();
    names.forEach((language, name) -> given.put(language, Objects.requireNonNullElse(name, "")));
    BigDecimal typed = place;
    if (typed == null) {
      throw InvalidInput.required("place");
    }
    return new ReturnReasonData(getCode(), getVersion(), given, typed.intValue(), active);
  }

  @Override
  protected void add(String key, ReturnReasonData data) {
    reasons.add(key, data);
  }

  @Override
  protected void change(ReturnReasonData data) {
    reasons.change(data);
  }

  @Override
  protected String saved(ReturnReasonData data) {
    return done("office.return-reason.saved", data.code(), "/office/return-reasons.xhtml");
  }

  public String getTitle() {
    return title;
  }

  public Map<String, String> getNames() {
    return names;
  }

  public @Nullable BigDecimal getPlace() {
    return place;
  }

  public void setPlace(@Nullable BigDecimal place) {
    this.place = place;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }
}
