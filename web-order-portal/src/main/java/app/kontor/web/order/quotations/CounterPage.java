package app.kontor.web.order.quotations;

import app.kontor.party.PartnerNumber;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import app.kontor.quoting.CounterCart;
import app.kontor.quoting.CounterCarts;
import app.kontor.quoting.QuotationNumber;
import app.kontor.quoting.Quotations;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Visitor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Staff set goods aside for somebody at the counter, who orders them by a link. */
@Named
@ViewScoped
public class CounterPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 4;

  @Inject private CounterCarts carts;
  @Inject private Visitor visitor;
  @Inject private PageInfo page;

  private String customer = "";
  private String name = "";
  private String email = "";
  private String phone = "";
  private String language = "";
  private @Nullable BigDecimal minutes;
  private final List<QuotationRow> rows = new ArrayList<>();

  /** Offers the language the visitor reads, and some rows. */
  public void load() {
    language = Languages.of(visitor.getLocale()).code();
    more();
  }

  /** Room for more goods. */
  public void more() {
    for (int i = 0; i < ROWS; i++) {
      rows.add(new QuotationRow());
    }
  }

  /** Sets the goods aside. */
  public String open() {
    List<CounterCart.Line> lines = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      QuotationRow row = rows.get(i);
      if (!row.isEmpty()) {
        // who scans an item and types nothing else wants one of it
        BigDecimal quantity = row.getQuantity();
        lines.add(
            new CounterCart.Line(
                row.getItem(), quantity == null ? BigDecimal.ONE : quantity, null));
        places.add(i);
      }
    }
    try {
      QuotationNumber number =
          carts.open(
              new CounterCart(
                  page.key(),
                  new PartnerNumber(customer.strip().toUpperCase(Locale.ROOT)),
                  name,
                  email,
                  phone,
                  language,
                  minutes == null ? null : minutes.intValue(),
                  lines));
      page.done("office.counter.done", number);
      return page.redirect("/office/quotation.xhtml", "quotation", number);
    } catch (InvalidInput refused) {
      throw QuotationEditPage.atItsRow(refused, places);
    }
  }

  /** How many rows there are, so that each comes back. */
  public String getKept() {
    return String.valueOf(rows.size());
  }

  /** Makes as many rows as there were. */
  public void setKept(String kept) {
    int wanted = kept.matches("\\d{1,3}") ? Integer.parseInt(kept) : 0;
    while (rows.size() < Math.min(wanted, Quotations.MAX_LINES)) {
      rows.add(new QuotationRow());
    }
  }

  public List<QuotationRow> getRows() {
    return rows;
  }

  public List<Choice> getLanguages() {
    return Languages.all().stream().map(one -> new Choice(one.code(), one.name())).toList();
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(@Nullable String customer) {
    this.customer = customer == null ? "" : customer;
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(@Nullable String email) {
    this.email = email == null ? "" : email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(@Nullable String phone) {
    this.phone = phone == null ? "" : phone;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(@Nullable String language) {
    this.language = language == null ? "" : language;
  }

  /** For which the goods are set aside; null for what the seller has set. */
  public @Nullable BigDecimal getMinutes() {
    return minutes;
  }

  public void setMinutes(@Nullable BigDecimal minutes) {
    this.minutes = minutes;
  }
}
