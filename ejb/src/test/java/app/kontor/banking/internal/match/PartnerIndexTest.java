package app.kontor.banking.internal.match;

import static app.kontor.banking.internal.match.Evidence.Code.NAME;
import static app.kontor.banking.internal.match.Evidence.Code.OTHER_PAYER;
import static app.kontor.banking.internal.match.Evidence.Code.OTHER_VAT_ID;
import static app.kontor.banking.internal.match.Evidence.Code.PAYER_ACCOUNT;
import static app.kontor.banking.internal.match.Evidence.Code.PAYER_ACCOUNT_SHARED;
import static app.kontor.banking.internal.match.Evidence.Code.VAT_ID;
import static app.kontor.banking.internal.match.Evidence.Code.VIRTUAL_ACCOUNT;
import static app.kontor.banking.internal.match.Sample.credit;
import static app.kontor.banking.internal.match.Sample.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.OpenItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may have paid. */
class PartnerIndexTest {
  private static final String ACCOUNT = "PL61109010140000071219812874";
  private static final String SHARED = "PL27114020040000300201355387";
  private static final OpenItem STALMET =
      item("PF/2026/11/00001", "100.10").of(1, "Stalmet Sp. z o.o.").vatId("PL5260001246").get();
  private static final OpenItem MORE_OF_STALMET =
      item("PF/2026/11/00002", "7.70").of(1, "Stalmet Sp. z o.o.").vatId("PL5260001246").get();
  private static final OpenItem WEBER =
      item("PF/2026/11/00003", "55.55")
          .of(2, "Schraubenhandel Weber GmbH")
          .vatId("DE123456789")
          .get();
  private static final OpenItem NOVAK =
      item("PF/2026/11/00004", "1.10").of(3, "Novak Orodja d.o.o.").get();
  private static final PayerHistory HISTORY =
      new PayerHistory(
          Map.of(
              ACCOUNT,
              Map.of(1L, 2),
              SHARED,
              Map.of(1L, 1, 2L, 9),
              "IPH77",
              Map.of(2L, 1),
              "PL00",
              Map.of(99L, 4)));

  private final PartnerIndex index =
      new PartnerIndex(List.of(STALMET, MORE_OF_STALMET, WEBER, NOVAK), HISTORY);

  @Test
  void items_are_kept_together_by_customer() {
    assertThat(index.itemsOf(1)).containsExactly(STALMET, MORE_OF_STALMET);
    assertThat(index.itemsOf(3)).containsExactly(NOVAK);
    assertThat(index.itemsOf(99)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 65", "2, 70", "3, 75", "4, 80", "5, 80", "500, 80"})
  void an_account_says_more_the_oftener_it_paid_up_to_four_times(int times, int weight) {
    PartnerIndex learned =
        new PartnerIndex(List.of(STALMET), new PayerHistory(Map.of(ACCOUNT, Map.of(1L, times))));

    assertThat(learned.find(credit("1.00").from(ACCOUNT).get()))
        .containsExactly(
            Map.entry(
                1L, List.of(Evidence.of(PAYER_ACCOUNT, weight, ACCOUNT, String.valueOf(times)))));
  }

  @Test
  void an_account_that_paid_for_several_says_little_of_each() {
    Map<Long, List<Evidence>> found = index.find(credit("1.00").from(SHARED).get());

    assertThat(found).containsOnlyKeys(1L, 2L);
    assertThat(found.get(2L)).containsExactly(Evidence.of(PAYER_ACCOUNT_SHARED, 25, SHARED));
  }

  @Test
  void a_virtual_account_is_its_customers() {
    assertThat(index.find(credit("1.00").over("IPH77").get()))
        .containsExactly(Map.entry(2L, List.of(Evidence.of(VIRTUAL_ACCOUNT, 90, "IPH77"))));
  }

  @Test
  void whoever_has_nothing_open_is_not_found() {
    assertThat(index.find(credit("1.00").from("PL00").get())).isEmpty();
  }

  @Test
  void no_account_name_or_text_finds_nobody() {
    assertThat(index.find(credit("1.00").get())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NIP 5260001246, 1",
    "nip 526-000-12-46, 1",
    "526-00-01-246, 1",
    "NIP PL5260001246, 1",
    "UST-ID DE123456789, 2",
    "de123456789, 2",
    "NIP: 5260001246., 1"
  })
  void a_vat_id_in_the_text_names_its_customer(String text, long customer) {
    Map<Long, List<Evidence>> found = index.find(credit("1.00").text(text).get());

    assertThat(found).containsOnlyKeys(customer);
    assertThat(found.get(customer)).extracting(Evidence::code).containsOnly(VAT_ID);
    assertThat(found.get(customer)).extracting(Evidence::weight).containsOnly(70);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5260001247",
        "15260001246",
        "52600012460",
        "XDE123456789",
        "DE1234567890",
        "123456789"
      })
  void what_is_only_nearly_a_vat_id_names_nobody(String text) {
    assertThat(index.find(credit("1.00").text(text).get())).isEmpty();
  }

  @Test
  void a_vat_id_in_the_payers_name_counts_as_well() {
    assertThat(index.find(credit("1.00").by("Zaklad 5260001246").get())).containsOnlyKeys(1L);
  }

  @ParameterizedTest
  @CsvSource({
    "STALMET SP Z O O UL POLNA 1 WARSZAWA, 1, 42",
    "Stalmet, 1, 42",
    "Fa. Weber Schraubenhandel GmbH & Co KG, 2, 42",
    "SCHRAUBENHANDEL, 2, 25",
    "SCHRAUBENHANDEL WEB, 2, 25",
    "NOVAK ORODJA, 3, 42",
    "NOVAK ORODJ, 3, 42"
  })
  void a_name_in_full_says_more_than_a_name_in_part(String payer, long customer, int weight) {
    Map<Long, List<Evidence>> found = index.find(credit("1.00").by(payer).get());

    assertThat(found).containsOnlyKeys(customer);
    assertThat(found.get(customer)).extracting(Evidence::code).containsExactly(NAME);
    assertThat(found.get(customer)).extracting(Evidence::weight).containsExactly(weight);
  }

  @ParameterizedTest
  @ValueSource(strings = {"WEBER", "GmbH & Co. KG", "SP Z O O", "KOWALSKI", "sta", "ORODJA NOWAK"})
  void too_little_of_a_name_names_nobody(String payer) {
    assertThat(index.find(credit("1.00").by(payer).get())).isEmpty();
  }

  @Test
  void a_word_that_more_than_forty_customers_share_finds_none_of_them() {
    List<OpenItem> many = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      many.add(item("PF/2026/10/%05d".formatted(i), "9.99").of(i, "Handel").get());
    }
    assertThat(new PartnerIndex(many, HISTORY).find(credit("1.00").by("Handel").get())).hasSize(40);

    many.add(item("PF/2026/10/00041", "9.99").of(41, "Handel").get());
    assertThat(new PartnerIndex(many, HISTORY).find(credit("1.00").by("Handel").get())).isEmpty();
  }

  @Test
  void all_that_speaks_for_a_customer_is_kept() {
    Payment payment =
        credit("1.00").from(ACCOUNT).by("Stalmet").text("NIP 5260001246").over("IPH77").get();

    Map<Long, List<Evidence>> found = index.find(payment);

    assertThat(found.get(1L))
        .extracting(Evidence::code)
        .containsExactly(PAYER_ACCOUNT, VAT_ID, NAME);
    assertThat(found.get(2L)).extracting(Evidence::code).containsExactly(VIRTUAL_ACCOUNT);
  }

  @Test
  void an_account_of_another_speaks_against_whoever_it_never_paid_for() {
    Payment payment = credit("1.00").from(ACCOUNT).get();

    assertThat(index.against(payment, 2)).containsExactly(Evidence.of(OTHER_PAYER, -45, ACCOUNT));
    assertThat(index.against(payment, 1)).isEmpty();
    assertThat(index.against(credit("1.00").from(SHARED).get(), 2)).isEmpty();
    assertThat(index.against(credit("1.00").from("PL99").get(), 2)).as("never seen").isEmpty();
  }

  @Test
  void a_vat_id_of_another_speaks_against_but_one_of_nobody_does_not() {
    assertThat(index.against(credit("1.00").text("NIP 5260001246").get(), 2))
        .containsExactly(Evidence.of(OTHER_VAT_ID, -60, "5260001246"));
    assertThat(index.against(credit("1.00").text("NIP 5260001246").get(), 1)).isEmpty();
    assertThat(index.against(credit("1.00").text("NIP 7740001454").get(), 2)).isEmpty();
  }
}
