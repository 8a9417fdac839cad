package app.kontor.web.order.office.prices;

import app.kontor.party.Seller;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.list.Badge;
import app.kontor.pricing.PriceChangeMode;
import app.kontor.pricing.PriceLists;
import app.kontor.pricing.PriceRehearsal;
import app.kontor.pricing.PriceReleaseList;
import app.kontor.pricing.PriceReleaseState;
import app.kontor.pricing.PriceReleaseView;
import app.kontor.pricing.PriceReleases;
import app.kontor.pricing.PriceRounding;
import app.kontor.pricing.PriceSpot;
import app.kontor.pricing.ReleaseOrder;
import app.kontor.pricing.ReleasePrice;
import app.kontor.pricing.ReleaseRaise;
import app.kontor.pricing.SetPrice;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.PageNotLoaded;
import app.kontor.web.common.page.Portal;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One release of prices: what it would change, and what can be done with it. */
@Named
@ViewScoped
public class PriceReleasePage implements Serializable {
  static final String PATH = "/office/price-release.xhtml";

  private static final long serialVersionUID = 1L;
  private static final int HALF_HOURS = 48;
  private static final int MINUTES = 30;

  @EJB private PriceReleases releases;
  @EJB private PriceLists lists;
  @Inject private PageInfo info;
  @Inject private Portal portal;

  private final PriceForm entry = new PriceForm();
  private long number;
  private long version;
  private long editions;
  private String list = "";
  private boolean removal;
  private String raisedList = "";
  private String text = "";
  private @Nullable BigDecimal percent;
  private PriceRounding rounding = PriceRounding.CENT;
  private @Nullable LocalDate day;
  private String time = "06:00";
  private boolean belowCost;
  private @Nullable PriceRehearsal rehearsal;
  private List<Choice> all = List.of();

  /** Works out what the release would change. */
  public void load() {
    PriceRehearsal found = releases.rehearsal(number);
    rehearsal = found;
    version = found.release().version();
    editions = found.editions();
    if (isDraft()) {
      all =
          lists.choices().stream()
              .map(one -> new Choice(one.code(), one.code() + " · " + one.name()))
              .toList();
    }
  }

  /** Puts the price that was entered into the release. */
  public String put() {
    if (removal && entry.getAmount() == null) {
      // a price that is removed has none
      entry.setAmount(BigDecimal.ONE);
    }
    SetPrice price = entry.command(list);
    releases.put(
        info.key(),
        number,
        new ReleasePrice(
            list,
            price.itemNumber(),
            price.fromQuantity(),
            removal ? null : price.amount(),
            price.perQuantity(),
            price.free(),
            price.unit()));
    return collected();
  }

  /** Raises or lowers many prices. */
  public String raise() {
    if (percent == null) {
      throw InvalidInput.required("percent");
    }
    releases.raise(info.key(), number, new ReleaseRaise(raisedList, text, percent, rounding));
    return collected();
  }

  /** Leaves a price as it is. */
  public String drop(PriceRehearsal.Move move) {
    releases.drop(
        info.key(),
        number,
        new PriceSpot(move.list(), move.itemNumber(), move.from(), move.unit()));
    return collected();
  }

  /** Leaves a price as it is that a formula changes: it becomes the list's own. */
  public String keep(PriceRehearsal.Move move) {
    releases.keep(
        info.key(),
        number,
        new PriceSpot(move.list(), move.itemNumber(), move.from(), move.unit()));
    return collected();
  }

  /** Leaves how a list gives its prices as it is. */
  public String dropRule(PriceRehearsal.Rule rule) {
    releases.dropRule(number, rule.list());
    return collected();
  }

  private String collected() {
    info.done("office.price-release.collected", number);
    return again();
  }

  public String submit() {
    releases.submit(number, version);
    return done("submitted");
  }

  public String reopen() {
    releases.reopen(number, version);
    return done("reopened");
  }

  /** Releases at once, or at the moment that was entered. */
  public String release() {
    PriceReleaseState state =
        releases.release(new ReleaseOrder(number, version, editions, moment(), belowCost));
    return done(state == PriceReleaseState.RELEASED ? "released" : "scheduled");
  }

  private @Nullable Instant moment() {
    LocalDate on = day;
    Seller seller = portal.getSeller();
    return on == null ? null : on.atTime(LocalTime.parse(time)).atZone(seller.zone()).toInstant();
  }

  public String takeBack() {
    releases.takeBack(number, version);
    return done("taken-back");
  }

  public String discard() {
    releases.discard(number, version);
    return done("discarded");
  }

  private String done(String what) {
    info.done("office.price-release.done." + what, number);
    return again();
  }

  private String again() {
    return info.redirect(PATH, "release", number);
  }

  public Badge getBadge() {
    return PriceReleaseList.badge(getRelease().state());
  }

  public PriceRehearsal getRehearsal() {
    if (rehearsal == null) {
      throw new PageNotLoaded("a release of prices");
    }
    return rehearsal;
  }

  public PriceReleaseView getRelease() {
    return getRehearsal().release();
  }

  public boolean isDraft() {
    return getRelease().state() == PriceReleaseState.DRAFT;
  }

  public boolean isSubmittable() {
    return isDraft() && isFourEyes() && getRelease().lines() > 0;
  }

  /** Whether the person who looks can release it now. */
  public boolean isReleasable() {
    PriceReleaseState state = getRelease().state();
    return getRelease().lines() > 0
        && (isFourEyes()
            ? state == PriceReleaseState.SUBMITTED && !getRehearsal().own()
            : state == PriceReleaseState.DRAFT || state == PriceReleaseState.SUBMITTED);
  }

  /** Whether somebody else has to release it. */
  public boolean isWaiting() {
    return getRelease().state() == PriceReleaseState.SUBMITTED && !isReleasable();
  }

  public boolean isReopenable() {
    PriceReleaseState state = getRelease().state();
    return state == PriceReleaseState.SUBMITTED || state == PriceReleaseState.SCHEDULED;
  }

  public boolean isDiscardable() {
    PriceReleaseState state = getRelease().state();
    return state == PriceReleaseState.SUBMITTED || state == PriceReleaseState.DRAFT;
  }

  public boolean isRestorable() {
    return getRelease().state() == PriceReleaseState.RELEASED;
  }

  private boolean isFourEyes() {
    return getRehearsal().mode() == PriceChangeMode.FOUR_EYES;
  }

  /** Whether the person who looks may see what items cost, and it is known of some. */
  public boolean isCostsShown() {
    return getRehearsal().moves().stream().anyMatch(move -> move.cost() != null);
  }

  /** Prices that are below cost or leave too little. */
  public long getWarned() {
    PriceRehearsal.Counts counts = getRehearsal().counts();
    return counts.belowCost() + counts.belowFloor();
  }

  public List<Choice> getLists() {
    return all;
  }

  public List<PriceRounding> getRoundings() {
    return List.of(PriceRounding.values());
  }

  /** Half hours of a day. */
  public List<Choice> getTimes() {
    return IntStream.range(0, HALF_HOURS)
        .mapToObj(at -> LocalTime.MIN.plusMinutes((long) at * MINUTES).toString())
        .map(at -> new Choice(at, at))
        .toList();
  }

  public PriceForm getEntry() {
    return entry;
  }

  public long getNumber() {
    return number;
  }

  public void setNumber(long number) {
    this.number = number;
  }

  /** The versions that were looked at, so that nothing else is released. */
  public String getSeen() {
    return version + " " + editions;
  }

  /** Takes what was looked at. */
  public void setSeen(String seen) {
    String[] parts = seen.split(" ", -1);
    if (parts.length == 2 && parts[0].matches("\\d{1,18}") && parts[1].matches("\\d{1,18}")) {
      version = Long.parseLong(parts[0]);
      editions = Long.parseLong(parts[1]);
    }
  }

  public String getList() {
    return list;
  }

  public void setList(@Nullable String list) {
    this.list = list == null ? "" : list;
  }

  public boolean isRemoval() {
    return removal;
  }

  public void setRemoval(boolean removal) {
    this.removal = removal;
  }

  public String getRaisedList() {
    return raisedList;
  }

  public void setRaisedList(@Nullable String raisedList) {
    this.raisedList = raisedList == null ? "" : raisedList;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text.strip();
  }

  public @Nullable BigDecimal getPercent() {
    return percent;
  }

  public void setPercent(@Nullable BigDecimal percent) {
    this.percent = percent;
  }

  public PriceRounding getRounding() {
    return rounding;
  }

  public void setRounding(@Nullable PriceRounding rounding) {
    this.rounding = rounding == null ? PriceRounding.CENT : rounding;
  }

  public @Nullable LocalDate getDay() {
    return day;
  }

  public void setDay(@Nullable LocalDate day) {
    this.day = day;
  }

  public String getTime() {
    return time;
  }

  public void setTime(@Nullable String time) {
    this.time = time == null || !time.matches("\\d\\d:\\d\\d") ? "06:00" : time;
  }

  public boolean isBelowCost() {
    return belowCost;
  }

  public void setBelowCost(boolean belowCost) {
    this.belowCost = belowCost;
  }
}
