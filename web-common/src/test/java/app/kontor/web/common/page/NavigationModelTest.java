package app.kontor.web.common.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One entry is marked on each page, and it is the one the page belongs to. */
class NavigationModelTest {
  private static final List<NavigationModel.Entry> OPEN =
      List.of(
          entry("/index.xhtml"),
          entry("/orders.xhtml"),
          entry("/company.xhtml"),
          entry("/company-people.xhtml"),
          entry("/company-cost-centres.xhtml"));

  @ParameterizedTest
  @CsvSource({
    "/index.xhtml,                /index.xhtml",
    "/orders.xhtml,               /orders.xhtml",
    "/order.xhtml,                /orders.xhtml",
    "/order-change.xhtml,         /orders.xhtml",
    "/company.xhtml,              /company.xhtml",
    "/company-address.xhtml,      /company.xhtml",
    "/company-people.xhtml,       /company-people.xhtml",
    "/company-cost-centres.xhtml, /company-cost-centres.xhtml",
    "/company-cost-centre.xhtml,  /company-cost-centres.xhtml"
  })
  void marksTheEntryThatSaysMost(String shown, String marked) {
    assertThat(NavigationModel.standing(OPEN, shown))
        .extracting(NavigationModel.Entry::path)
        .isEqualTo(marked);
  }

  @Test
  void marksNothingOnAPageWithoutEntry() {
    assertThat(NavigationModel.standing(OPEN, "/basket.xhtml")).isNull();
  }

  private static NavigationModel.Entry entry(String path) {
    return new NavigationModel.Entry("buyer", 1, path, path, "pi-home", "");
  }
}
