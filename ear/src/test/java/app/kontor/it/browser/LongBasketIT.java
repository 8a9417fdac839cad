package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A basket of sixty lines: a page of it at a time, and nothing that was typed is lost. */
class LongBasketIT {
  private static final String BUYER = "buyer.pl";
  private static final int LINES = 60;

  @RegisterExtension private final Browser browser = new Browser();

  /** Numbers and packages of screws, as many as there are lines. */
  private List<String[]> goods = List.of();

  @AfterEach
  void empty() {
    goods.stream()
        .skip(LINES - 1)
        .forEach(
            item -> DemoData.change("UPDATE item SET active = TRUE WHERE number = ?", item[0]));
    DemoData.change(
        "DELETE FROM basket_line WHERE user_id = (SELECT id FROM app_user WHERE email = ?)",
        BUYER + "@demo.kontor.example");
  }

  private String last() {
    return goods.get(LINES - 1)[0];
  }

  @Test
  void a_long_basket_is_changed_page_by_page_searched_and_ordered() {
    empty();
    Desk buyer = Desk.of(browser, BUYER).in("en");
    goods =
        DemoData.texts(
                "SELECT CONCAT(number, ' ', CAST(packaging AS UNSIGNED)) FROM item"
                    + " WHERE seller_id = 1 AND active AND number LIKE 'D9%-M%'"
                    + " ORDER BY number LIMIT "
                    + LINES)
            .stream()
            .map(item -> item.split(" ", -1))
            .toList();
    goods.forEach(item -> add(buyer, item[0], item[1]));
    buyer.go("/orders/basket.xhtml");
    assertThat(rows(buyer).count()).isEqualTo(50);
    assertThat(buyer.text()).contains("1–50 of 60").doesNotContain(last());

    typedQuantitiesComeAlong(buyer);
    aWrongOneStaysWhereItIs(buyer);
    pictures(buyer);
    oneIsFound(buyer);
    whatIsInTheWayIsShown(buyer);
    buyer.press("order");
    assertThat(buyer.page().url()).endsWith("/checkout.xhtml");
  }

  private void typedQuantitiesComeAlong(Desk buyer) {
    String sum = sum(buyer);
    String more = goods.get(0)[1] + "0";
    quantity(buyer, 0).fill(more);
    turn(buyer, "2");
    assertThat(rows(buyer).count()).isEqualTo(10);
    assertThat(buyer.text()).contains("51–60 of 60", last());
    assertThat(sum(buyer)).as("the sum of all lines").isNotEqualTo(sum);
    String changed = sum(buyer);
    turn(buyer, "1");
    assertThat(digits(quantity(buyer, 0).inputValue())).isEqualTo(more);
    assertThat(sum(buyer)).isEqualTo(changed);
    turn(buyer, "2");
    quantity(buyer, 9).fill(goods.get(LINES - 1)[1] + "0");
    Desk.leave(buyer.page(), () -> quantity(buyer, 9).press("Enter"));
    assertThat(buyer.text()).as("taken over by Enter").contains("51–60 of 60", last());
    assertThat(sum(buyer)).isNotEqualTo(changed);
  }

  private void aWrongOneStaysWhereItIs(Desk buyer) {
    quantity(buyer, 3).fill("some");
    turn(buyer, "1");
    assertThat(quantity(buyer, 3).getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(quantity(buyer, 3).inputValue()).isEqualTo("some");
    assertThat(buyer.text()).contains("51–60 of 60");
    quantity(buyer, 3).fill(goods.get(53)[1]);
    buyer.press("update");
    assertThat(buyer.page().locator("[aria-invalid=true]").count()).isZero();
  }

  private static void pictures(Desk buyer) {
    Browser.screenshot(buyer.page(), "long-basket");
    buyer.page().setViewportSize(390, 844);
    Browser.screenshot(buyer.page(), "long-basket-phone");
    Object wide =
        buyer.page().evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
    assertThat(wide).isEqualTo(false);
    buyer.page().setViewportSize(1280, 800);
  }

  private void oneIsFound(Desk buyer) {
    String sum = sum(buyer);
    buyer.fill("sought", goods.get(9)[0].replace("-", " ").toLowerCase(Locale.ROOT));
    buyer.press("find");
    assertThat(rows(buyer).first().innerText()).contains(goods.get(9)[0]);
    assertThat(rows(buyer).count()).isLessThan(50);
    assertThat(sum(buyer)).isEqualTo(sum);
    buyer.fill("sought", "none of it").press("find");
    assertThat(buyer.text()).contains("No line of the basket is like this.");
    buyer.press("showAll");
    assertThat(buyer.text()).contains("1–50 of 60");
  }

  private void whatIsInTheWayIsShown(Desk buyer) {
    DemoData.change("UPDATE item SET active = FALSE WHERE number = ?", last());
    buyer.go("/orders/basket.xhtml");
    assertThat(buyer.page().locator("button[id$='order']").isDisabled()).isTrue();
    assertThat(buyer.text()).contains("Lines that cannot be ordered as they stand: 1.");
    buyer.press("showBlocked");
    assertThat(rows(buyer).count()).isEqualTo(1);
    assertThat(rows(buyer).first().innerText()).contains(last());
    buyer.press("remove");
    assertThat(buyer.text()).contains("No line of the basket is like this.");
    buyer.press("showAll");
    assertThat(buyer.text()).contains("1–50 of 59");
    assertThat(buyer.page().locator("button[id$='order']").isDisabled()).isFalse();
  }

  private static void add(Desk buyer, String item, String quantity) {
    int status =
        buyer
            .page()
            .request()
            .post(
                KontorServer.running().url("/orders/add-to-basket/" + item),
                RequestOptions.create()
                    .setHeader("Accept", "application/json")
                    .setHeader("Origin", KontorServer.running().url(""))
                    .setForm(FormData.create().set("quantity", quantity)))
            .status();
    assertThat(status).as(item).isEqualTo(200);
  }

  private static void turn(Desk buyer, String page) {
    Desk.leave(
        buyer.page(),
        () ->
            buyer
                .page()
                .locator(".k-pager button")
                .filter(new Locator.FilterOptions().setHasText(page))
                .first()
                .click());
  }

  private static Locator rows(Desk buyer) {
    return buyer.page().locator("#form tbody tr");
  }

  private static Locator quantity(Desk buyer, int row) {
    return rows(buyer).nth(row).locator("input[id$=':quantity']");
  }

  private static String sum(Desk buyer) {
    return buyer.page().locator(".k-totals .k-total dd").innerText();
  }

  private static String digits(String number) {
    return number.replaceAll("\\D", "");
  }
}
