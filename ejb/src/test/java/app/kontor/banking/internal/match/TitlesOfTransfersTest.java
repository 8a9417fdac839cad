package app.kontor.banking.internal.match;

import static app.kontor.banking.internal.match.Sample.credit;
import static app.kontor.banking.internal.match.Sample.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.match.MatchResult.Decision;
import app.kontor.billing.OpenItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole titles as payers of four languages write them and banks cut them. */
class TitlesOfTransfersTest {
  private static final String ACCOUNT = "PL61109010140000071219812874";
  private static final PayerHistory KNOWN = new PayerHistory(Map.of(ACCOUNT, Map.of(1L, 3)));
  private static final OpenItem INVOICE =
      item("FV/2026/11/00142", "1230.55").order("ZA/2026/11/00917").vatId("PL5260001246").get();
  private static final OpenItem PRO_FORMA =
      item("PF/2026/10/00098", "77.70").order("ZA/2026/10/00455").vatId("PL5260001246").get();
  private static final OpenItem OF_ANOTHER =
      item("FV/2026/11/00625", "15.15").of(2, "Weber GmbH").get();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zapłata za fakturę nr FV/2026/11/00142 z dnia 02.11.2026, dziękujemy",
        "faktura 142/11/2026 z dn. 2-11-26 kwota 1.230,55",
        "Faktura VAT FV/2026/11/00142 NIP 526-000-12-46 tel. 22 625 00 98",
        "za FV 142/11/26, WZ 625/11/2026",
        "płatność za zamówienie ZA/2026/11/00917 z rach. PL61109010140000071219812874",
        "FV/2026/11/00142 ul. Polna 98, kod 00-625 Warszawa",
        "/VAT/230,10/IDC/5260001246/INV/FV/2026/11/00142/TXT/zapłata",
        "KSeF 5260001246-20261102-0200A0B1C2D3-42 FV/2026/11/00142",
        "Rechnung FV/2026/11/00142 vom 02.11.2026, KdNr. 625",
        "RG-NR 142/11/2026 UST-IDNR. DE123456789",
        "Begleichung RE 00142/11/2026 abzgl. nichts",
        "Auftrag 917/11/2026 unsere Bestellung 625",
        "Titel: FV/2026/11/00142",
        "Hotel Stalmet FV/2026/11/00142",
        "SEPA-Überweisungsgutschrift FV/2026/11/00142 EREF+NOTPROVIDED",
        "Payment of invoice FV/2026/11/00142 dated 2026-11-02, our ref PO 625",
        "invoice no. 142/11/2026, customer 625, amount 1230.55 PLN",
        "Plačilo računa FV/2026/11/00142, dobavnica 625",
        "račun št. 142/11/2026 z dne 2.11.2026",
        "naročilo 917/11/2026",
        "fv–2026–11–00142",
        "FV\u00a02026/11/00142"
      })
  void a_title_in_any_of_our_languages_pays_what_it_names(String title) {
    for (int width : new int[] {title.length(), 65, 35, 27}) {
      MatchResult result = match("1230.55", cut(title, width));

      assertThat(result.decision()).as("%s at %d", title, width).isEqualTo(Decision.AUTO);
      assertThat(result.best().orElseThrow().parts())
          .as(title)
          .containsExactly(new Proposal.Part(INVOICE, INVOICE.open()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zwrot nadpłaty FV/2026/11/00142",
        "Rückerstattung zu FV/2026/11/00142",
        "refund of invoice FV/2026/11/00142",
        "vračilo preplačila FV/2026/11/00142",
        "FV/2026/11/00142 i FV/2026/11/00625",
        "FV/2026/11/00143",
        "Rechnung 142/10/2026",
        "faktura 142/11/2025"
      })
  void a_title_that_says_something_else_as_well_is_for_a_person(String title) {
    for (int width : new int[] {title.length(), 35, 27, 19}) {
      assertThat(match("1230.55", cut(title, width)).decision())
          .as("%s at %d", title, width)
          .isEqualTo(Decision.PROPOSE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "27, 3", "27, 9", "35, 0", "35, 20", "65, 40", "10, 0", "10, 5", "7, 2", "5, 1", "3, 0"
  })
  void wherever_and_however_often_the_bank_cuts_the_number_is_whole(int width, int before) {
    String title = "X".repeat(before) + " FV/2026/11/00142 dziekujemy za wspolprace";

    MatchResult result = match("1230.55", cut(title.strip(), width));

    assertThat(result.decision()).isEqualTo(Decision.AUTO);
    assertThat(result.best().orElseThrow().parts().get(0).item()).isEqualTo(INVOICE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FV/2026/11/00142    | faktura 142/11/2026
          FV/11/2026/00142    | faktura 142/11/2026
          00142/11/2026       | 142/11/2026
          FV-2026-00142       | faktura 142/2026
          142/2026            | faktura 142/2026
          FV/00142/26         | faktura 142/26
          FV/142/11/26        | faktura 142/11/26
          FV/26/11/00142      | faktura 142/11/2026
          2026-10142          | 10142
          FV2610142           | FV2610142
          FS/142/11/2026      | FS 142/11/2026
          FV/2026/11/0142/K   | fv 2026/11/0142
          """)
  void numbers_of_any_shape_a_seller_may_choose_are_found(String number, String title) {
    OpenItem open = item(number, "1230.55").order("B-7").get();
    MatchResult result =
        new Matcher(List.of(open), List.of(), KNOWN)
            .match(List.of(credit("1230.55").text(title).from(ACCOUNT).get()))
            .get(0);

    assertThat(result.decision()).isEqualTo(Decision.AUTO);
    assertThat(result.best().orElseThrow().has(Evidence.Code.NUMBER, Evidence.Code.NUMBER_LIKE))
        .isTrue();
  }

  @Test
  void two_documents_of_two_months_and_kinds_are_paid_together() {
    for (String title :
        List.of(
            "FV/2026/11/00142 i PF/2026/10/00098",
            "faktura 142/11/2026, proforma 98/10/2026",
            "Rechnung 142/11/2026 und Proforma 98/10/2026",
            "ZA/2026/11/00917, ZA/2026/10/00455")) {
      MatchResult result = match("1308.25", title);

      assertThat(result.decision()).as(title).isEqualTo(Decision.AUTO);
      assertThat(Sample.parts(result.best().orElseThrow()))
          .containsExactly("FV/2026/11/00142 1230.55", "PF/2026/10/00098 77.70");
    }
  }

  @Test
  void upper_and_lower_case_marks_and_their_absence_make_no_difference() {
    MatchResult plain = match("1230.55", "ZAPLATA ZA ZAMOWIENIE 917/11/2026");
    MatchResult marked = match("1230.55", "Zapłata za zamówienie 917/11/2026");

    assertThat(marked.decision()).isEqualTo(plain.decision()).isEqualTo(Decision.AUTO);
    assertThat(marked.proposals()).isEqualTo(plain.proposals());
  }

  private static MatchResult match(String amount, String title) {
    return new Matcher(List.of(INVOICE, PRO_FORMA, OF_ANOTHER), List.of(), KNOWN)
        .match(List.of(credit(amount).text(title).from(ACCOUNT).get()))
        .get(0);
  }

  private static String cut(String title, int width) {
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at < title.length(); at += width) {
      pieces.add(title.substring(at, Math.min(title.length(), at + width)));
    }
    return String.join("|", pieces);
  }
}
