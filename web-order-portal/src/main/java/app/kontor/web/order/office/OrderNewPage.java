package app.kontor.web.order.office;

import app.kontor.billing.OpenTotal;
import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemRules;
import app.kontor.catalogue.MeantItem;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.CheckedRow;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.OpenLine;
import app.kontor.ordering.OrderDesk;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.Shortage;
import app.kontor.party.Channel;
import app.kontor.party.CostCentres;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.Sha256;
import app.kontor.platform.number.NumberKey;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.order.orders.OfferedTerms;
import app.kontor.web.order.orders.TermsForm;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Staff enter an order that came by phone, e-mail or fax. */
@Named
@ViewScoped
public class OrderNewPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 5;
  private static final String CHECKED = "c";
  private static final int FOUND = 20;

  /** No order has more lines. */
  private static final int MAX_ROWS = 500;

  @Inject private Ordering ordering;
  @Inject private OrderDesk desk;
  @Inject private Catalogue catalogue;
  @Inject private Parties parties;
  @Inject private CostCentres centres;
  @Inject private PageInfo page;
  @Inject private Texts texts;
  @Inject private OfferedTerms offeredTerms;
  @Inject private OrderNewRows check;

  private String search = "";
  private String customer = "";
  private @Nullable Partner partner;
  private List<Partner> found = List.of();
  private String told = "";
  private boolean checked;
  private Map<ItemNumber, Shortage> shortages = Map.of();
  private List<EnterOrder.Line> shortagesOf = List.of();
  private Map<String, MeantItem> meant = Map.of();
  private List<String> meantWords = List.of();
  private Channel channel = Channel.PHONE;
  private final TermsForm terms = new TermsForm();
  private final List<Row> rows = new ArrayList<>();

  /** A row of the form; empty ones are left out. */
  public static final class Row implements Serializable {
    private static final long serialVersionUID = 1L;
    private String item = "";
    private @Nullable BigDecimal quantity;
    private String unit = "";
    private boolean later;
    private @Nullable CheckedRow checked;

    /** Whether it is found out later which item it is. */
    public boolean isLater() {
      return later;
    }

    public void setLater(boolean later) {
      this.later = later;
    }

    /** What it would be; null until it was checked. */
    public @Nullable CheckedRow getChecked() {
      return checked;
    }

    void setChecked(@Nullable CheckedRow checked) {
      this.checked = checked;
    }

    /** Nothing was typed into it. */
    boolean isBlank() {
      return item.isBlank() && quantity == null;
    }

    /** Code of the unit, empty for the base unit. */
    public String getUnit() {
      return unit;
    }

    public void setUnit(@Nullable String unit) {
      this.unit = unit == null ? "" : unit;
    }

    public String getItem() {
      return item;
    }

    public void setItem(@Nullable String item) {
      this.item = item == null ? "" : item.strip();
    }

    public @Nullable BigDecimal getQuantity() {
      return quantity;
    }

    public void setQuantity(@Nullable BigDecimal quantity) {
      this.quantity = quantity;
    }
  }

  /** Finds customers, or prepares the form for the one chosen. */
  public void load() {
    if (customer.isBlank()) {
      found = search.isBlank() ? List.of() : parties.list(search, PageRequest.first(FOUND)).rows();
      return;
    }
    Partner chosen = parties.partner(new PartnerNumber(customer));
    partner = chosen;
    customer = chosen.number().value();
    terms.offer(
        parties.deliveryAddresses(chosen.number()),
        ordering.deliveryMethods(chosen.number()),
        offeredTerms.to(chosen.number()),
        texts);
    terms.getWishes().offer(centres.choicesOf(chosen.number()));
    moreRows();
  }

  /** The number of lines, so that each comes back, whether they were checked, and what was told. */
  public String getKept() {
    return (rows.size() + (checked ? CHECKED : "") + " " + told).strip();
  }

  /** Makes as many lines as there were. */
  public void setKept(String kept) {
    String[] parts = kept.split(" ", 2);
    told = parts.length > 1 ? parts[1] : "";
    checked = parts[0].endsWith(CHECKED);
    String count = checked ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
    int wanted = count.matches("\\d{1,4}") ? Math.min(Integer.parseInt(count), MAX_ROWS) : 0;
    while (rows.size() < wanted) {
      rows.add(new Row());
    }
  }

  /** Room for more lines. */
  public void moreRows() {
    for (int i = 0; i < ROWS; i++) {
      rows.add(new Row());
    }
  }

  /** Says of each row what it would be: price, what is free, when the rest comes. */
  public void check() {
    check.check(new PartnerNumber(customer), channel, rows);
    checked = true;
  }

  /** Rows that were checked before the page was loaded again are told anew; false without rows. */
  public boolean isCheckedAgain() {
    if (checked && rows.stream().allMatch(row -> row.getChecked() == null)) {
      try {
        check.check(new PartnerNumber(customer), channel, rows);
      } catch (BusinessException unfinished) {
        // what is wrong with a row is said when the order is saved
        checked = false;
      }
    }
    return checked;
  }

  /** What the customer has to pay, and what of it is late; empty for who is not to know. */
  public List<OpenTotal> getOpen() {
    return check.open(new PartnerNumber(customer));
  }

  /**
   * Saves the order; what is not in stock is shown first, and a second press saves all the same.
   */
  public @Nullable String save() {
    List<EnterOrder.Line> wanted = lines();
    String lacking = digest(ordering.shortages(wanted));
    if (!lacking.isEmpty() && !lacking.equals(told)) {
      told = lacking;
      return null;
    }
    EnterOrder command =
        new EnterOrder(
            page.key(),
            new PartnerNumber(customer),
            channel,
            terms.getAddress(),
            terms.getMethod(),
            terms.getPayment(),
            terms.getRequestedDate(),
            terms.getBuyerReference(),
            terms.getNote(),
            wanted,
            terms.getWishes().wishes());
    OrderNumber number;
    try {
      number = desk.enter(command, told());
    } catch (BusinessException e) {
      throw atItsRow(e);
    }
    page.done("office.order-new.saved", number);
    return page.redirect("/office/order.xhtml", "order", number);
  }

  /** Rows to be found out later, as they were told. */
  private List<OpenLine.Told> told() {
    return rows.stream()
        .filter(row -> row.isLater() && !row.isBlank())
        .map(
            row ->
                new OpenLine.Told(
                    row.getItem(), row.getQuantity(), UnitCode.find(row.getUnit()).orElse(null)))
        .toList();
  }

  /** What was typed, as the customer means it: its own numbers go before ours. */
  private List<EnterOrder.Line> lines() {
    Map<String, MeantItem> meant = meant();
    List<EnterOrder.Line> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String item = rows.get(i).getItem();
      BigDecimal quantity = rows.get(i).getQuantity();
      if (item.isBlank() && quantity != null) {
        throw InvalidInput.required(i + ":item");
      }
      if (!item.isBlank() && !rows.get(i).isLater()) {
        if (quantity == null) {
          throw InvalidInput.required(i + ":quantity");
        }
        String unit = rows.get(i).getUnit();
        lines.add(
            new EnterOrder.Line(
                meant.getOrDefault(item, MeantItem.NOTHING).require(item, i + ":item").number(),
                quantity,
                unit.isEmpty() ? null : new UnitCode(unit)));
      }
    }
    return lines;
  }

  private Map<String, MeantItem> meant() {
    List<String> words =
        rows.stream()
            .filter(row -> !row.isLater())
            .map(Row::getItem)
            .filter(item -> !item.isBlank())
            .toList();
    if (!words.equals(meantWords)) {
      meant = catalogue.meantBy(new PartnerNumber(customer), words);
      meantWords = words;
    }
    return meant;
  }

  /** What is refused about a line or an item is shown there: at the quantity, or at the number. */
  private BusinessException atItsRow(BusinessException refusal) {
    String[] field = refusal.field().split(":", 2);
    if (field.length == 2 && field[1].equals("told")) {
      return at(rowOf(Integer.parseInt(field[0]), true) + ":item", refusal);
    }
    if (field.length == 2) {
      return at(rowOfLine(Integer.parseInt(field[0])) + ":" + field[1], refusal);
    }
    List<String> named = refusal.args().stream().map(String::valueOf).map(NumberKey::of).toList();
    Map<String, MeantItem> meant = meant();
    for (int i = 0; i < rows.size(); i++) {
      String item = rows.get(i).getItem();
      String ours =
          meant
              .getOrDefault(item, MeantItem.NOTHING)
              .only()
              .map(one -> one.number().value())
              .orElse(item);
      if (!item.isBlank() && named.contains(NumberKey.of(ours))) {
        String place = refusal.field().equals("quantity") ? "quantity" : "item";
        return at(i + ":" + place, refusal);
      }
    }
    return refusal;
  }

  private static InvalidInput at(String field, BusinessException refusal) {
    return new InvalidInput(field, refusal.code(), refusal.args().toArray(Serializable[]::new));
  }

  /** Rows without an item are no lines. */
  private int rowOfLine(int line) {
    return rowOf(line, false);
  }

  private int rowOf(int line, boolean later) {
    return rows.indexOf(
        rows.stream()
            .filter(row -> !row.getItem().isBlank() && row.isLater() == later)
            .toList()
            .get(line));
  }

  private static String digest(Map<ItemNumber, Shortage> shortages) {
    return shortages.isEmpty()
        ? ""
        : Sha256.hex(new TreeMap<>(shortages).toString().getBytes(StandardCharsets.UTF_8));
  }

  /** What of the lines is not in stock, by item number, once save was pressed. */
  public Map<ItemNumber, Shortage> getShortages() {
    if (told.isEmpty()) {
      return Map.of();
    }
    try {
      List<EnterOrder.Line> wanted = lines();
      if (!wanted.equals(shortagesOf)) {
        shortages = ordering.shortages(wanted);
        shortagesOf = wanted;
      }
      return shortages;
    } catch (BusinessException unfinished) {
      // what is wrong with a line is said when it is saved
      return Map.of();
    }
  }

  public List<Partner> getFound() {
    return found;
  }

  public @Nullable Partner getPartner() {
    return partner;
  }

  public List<Row> getRows() {
    return rows;
  }

  /** Units with their words; whether an item is sold in one is said when the order is saved. */
  public List<Choice> getUnits() {
    return ItemRules.UNITS.stream()
        .map(code -> new Choice(code, texts.word(new UnitCode(code))))
        .toList();
  }

  public List<Channel> getChannels() {
    return List.of(Channel.PHONE, Channel.EMAIL, Channel.FAX);
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(@Nullable String search) {
    this.search = search == null ? "" : search;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(@Nullable String customer) {
    this.customer = customer == null ? "" : customer;
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }

  public TermsForm getTerms() {
    return terms;
  }
}
