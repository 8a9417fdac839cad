package app.kontor.banking.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class DialectsTest {

  @Test
  void pko_bp_keeps_one_sub_field_a_line_and_marks_empty_ones() {
    Transaction tax = only(StatementReader.read(Samples.pkobp()), 1);

    assertThat(tax.remittance().tight()).isEqualTo("P 85100158550 0 PIT-23");
    assertThat(tax.counterpartyName()).isEqualTo("DRUGI MAZOWIECKI URZĄD SKARBOWY WARSZAWA");
    assertThat(tax.counterpartyAccount().normalized()).isEqualTo("PL32101000712223147254000000");
  }

  @Test
  void bph_cuts_inside_words_and_numbers_and_names_the_payee_twice() {
    StatementFile file = StatementReader.read(Samples.bph());

    Transaction first = only(file, 0);
    assertThat(first.remittance().tight())
        .contains("KINESKOPÓW 17 I 21 CALI", "FVT 2368/2989284/2006");
    assertThat(first.remittance().spaced()).contains("CALI Z NAD RUKIEM");
    assertThat(first.counterpartyAccount().normalized()).isEqualTo("PL21109011020000999999874157");
    assertThat(first.counterpartyName())
        .isEqualTo("OPAKOWANIA SP. Z O.O UL. ROMAŃSKA 24 80-253 GDAŃSK");
    assertThat(only(file, 1).remittance().tight()).contains("11000 FVT 26/2006");
    assertThat(SampleFactsTest.entries(file).get(0).bankReference()).isEqualTo("5627001791917001");
    assertThat(SampleFactsTest.entries(file).get(0).customerReference()).isEqualTo("200701260001");
  }

  @Test
  void ing_puts_several_sub_fields_on_a_line() {
    Transaction payment = only(Samples.read("ing-pl-tilde.sta.utf8"), 4);

    assertThat(payment.counterpartyName()).isEqualTo("FISERV POLSKA AKCYJNA");
    assertThat(payment.remittance().text()).isEqualTo("/OPF/X/");
  }

  @Test
  void mbank_writes_labels_and_names_the_virtual_account() {
    Transaction first = only(Samples.read("mbank-a.sta"), 0);

    assertThat(first.counterpartyName()).isEqualTo("JAN NOWAK");
    assertThat(first.counterpartyAccount().normalized()).isEqualTo("PL56114010810000267002001001");
    assertThat(first.virtualAccount()).isEqualTo("XX000000000001");
    assertThat(first.remittance().text()).isEqualTo("PRZELEW SRODKOW");
  }

  @Test
  void german_sub_fields_carry_sepa_keywords_cut_anywhere() {
    StatementFile file = Samples.read("sparkasse-large.sta");
    Transaction first =
        file.statements().stream()
            .flatMap(page -> page.entries().stream())
            .filter(entry -> entry.bankReference().equals("0724710290621954"))
            .findFirst()
            .orElseThrow()
            .transactions()
            .get(0);

    assertThat(first.endToEndId()).isEqualTo("EndToEndIdTFNR2000400001");
    assertThat(first.remittance().tight()).startsWith("TO 13 TFNr 20004 Eingangskanal Mint");
    assertThat(first.counterpartyName())
        .isEqualTo("Richter Renate 70 Zeichen Beginn Fuellzeichen xxxxxxxx");
    assertThat(first.counterpartyAccount().normalized()).isEqualTo("DE42100100100043921105");
  }

  @Test
  void german_text_goes_on_in_sub_fields_60_to_63() {
    Transaction tax = only(Samples.read("german-details-60-63.sta"), 0);

    assertThat(tax.endToEndId())
        .isEqualTo("123/123/12345-----L110000000012345 BIC: BYLADEMM ABWA: Finanzamt Muenchen");
    assertThat(tax.counterpartyName()).isEqualTo("Finanzamt Muenchen Abteilung Erhebung");
    assertThat(tax.counterpartyAccount().normalized()).isEqualTo("DE99700500000000012345");
  }

  @Test
  void pekao_pads_with_blanks_and_states_the_charges() {
    Transaction payment =
        transaction(
            """
            :86:^00PRZELEW ZAGRANICZNY         ^34000
            ^20INVOICE PF 4211/2026            ^21THANK YOU
            ^26/33B EUR1230,00 71F EUR12,50
            ^32ACME GMBH                       ^33HAMBURG
            ^38DE89370400440532013000
            """);

    assertThat(payment.remittance().text()).contains("INVOICE PF 4211/2026 THANK YOU");
    assertThat(payment.charges()).isEqualTo(Money.of("12.50", "EUR"));
    assertThat(payment.counterpartyAccount().normalized()).isEqualTo("DE89370400440532013000");
    assertThat(payment.counterpartyName()).isEqualTo("ACME GMBH HAMBURG");
  }

  @Test
  void nordea_and_unicredit_use_a_plus_that_phone_numbers_do_not_upset() {
    Transaction payment =
        transaction(
            """
            :86:020+00PRZELEW+20FV 12/2026 TEL. +48 600
            +21700800+3010901102+310000999999874157+32FIRMA SP. Z O.O.+33KRAKOW
            """);

    assertThat(payment.remittance().tight()).isEqualTo("FV 12/2026 TEL. +48 600700800");
    assertThat(payment.counterpartyAccount().normalized())
        .isEqualTo("PL21109011020000999999874157");
    Transaction cyrillic =
        transaction(
            ":86:TBB+00ПРЕВОД+20+21ФАКТУРА 17+30UNCRBGSF+31BG80BNBG96611020345678+32АБВ ООД\n");
    assertThat(cyrillic.remittance().text()).isEqualTo("ФАКТУРА 17");
    assertThat(cyrillic.counterpartyName()).isEqualTo("АБВ ООД");
  }

  @Test
  void raiffeisen_uses_a_greater_than_sign_and_some_a_brace() {
    for (String separator : List.of(">", "{")) {
      Transaction payment =
          transaction(
              ":86:944"
                  + "#00WPLATA#20ZAM 2026-1017#21 PF 12#32JAN NOWAK#3856114010810000267002001001\n"
                      .replace("#", separator));
      assertThat(payment.remittance().tight()).isEqualTo("ZAM 2026-1017 PF 12");
      assertThat(payment.counterpartyAccount().normalized())
          .isEqualTo("PL56114010810000267002001001");
    }
  }

  @Test
  void swift_code_words_stand_between_slashes() {
    Transaction payment =
        transaction(
            """
            :86:/TRTP/SEPA OVERBOEKING/IBAN/NL20INGB0001234567/BIC/INGBNL2A/NAME
            /J JANSSEN/REMI/Factuur 2026/118 /VAT/1,00/EREF/FACT-118
            """);

    assertThat(payment.counterpartyName()).isEqualTo("J JANSSEN");
    assertThat(payment.counterpartyAccount().normalized()).isEqualTo("NL20INGB0001234567");
    assertThat(payment.remittance().tight()).isEqualTo("Factuur 2026/118 /VAT/1,00");
    assertThat(payment.endToEndId()).isEqualTo("FACT-118");

    Transaction structured =
        transaction(
            ":86:/CNTP/NL56AGDH9619008421/AGDHNL2A/SMITH BV/UTRECHT/REMI/STRD/ISO/RF18539007547034/\n");
    assertThat(structured.counterpartyName()).isEqualTo("SMITH BV");
    assertThat(structured.creditorReferences()).containsExactly("RF18539007547034");

    Transaction old = transaction(":86:/ORDP//NAME/ACME LTD/REMI/USTD//ORDER 9 AND 10/\n");
    assertThat(old.counterpartyName()).isEqualTo("ACME LTD");
    assertThat(old.remittance().text()).isEqualTo("ORDER 9 AND 10");
  }

  @Test
  void plain_text_still_gives_the_counterparty_account() {
    Transaction payment = only(Samples.read("penta.sta"), 2);

    assertThat(payment.counterpartyAccount().normalized()).isEmpty();
    assertThat(payment.remittance().text()).contains("PURPOSE:DEVELOPER PROCEEDS");
    Transaction valid =
        transaction(":86:999SEPA_CREDIT_TRANSFER:Rechnung 7983:SRB:DE89370400440532013000\n");
    assertThat(valid.counterpartyAccount().normalized()).isEqualTo("DE89370400440532013000");
  }

  @Test
  void a_short_entry_follows_the_separator_its_account_used_before() {
    StatementFile file =
        Samples.readText(
            message(
                """
                :61:2601050105C10,00NTRFNONREF
                :86:~00152~20ZAM 1~21~22~32FIRMA
                :61:2601050105C11,00NTRFNONREF
                :86:~20ZAM 2
                """));

    assertThat(only(file, 1).remittance().text()).isEqualTo("ZAM 2");
  }

  static Transaction only(StatementFile file, int entry) {
    return SampleFactsTest.entries(file).get(entry).transactions().get(0);
  }

  static Transaction transaction(String details) {
    return only(Samples.readText(message(":61:2601050105C100,00NTRFNONREF\n" + details)), 0);
  }

  static String message(String entries) {
    return """
        :20:STMT
        :25:PL52106000760000321000055801
        :28C:1/1
        :60F:C260104PLN1000,00
        %s:62F:C260105PLN2000,00
        -
        """
        .formatted(entries);
  }
}
