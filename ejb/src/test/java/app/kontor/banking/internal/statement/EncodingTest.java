package app.kontor.banking.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

  @Test
  void the_banks_own_bytes_are_recognised() {
    assertThat(StatementReader.read(Samples.bph()).encoding()).isEqualTo("IBM852");
    assertThat(StatementReader.read(Samples.pkobp()).encoding()).isEqualTo("ISO-8859-2");
    assertThat(DialectsTest.only(StatementReader.read(Samples.bph()), 2).remittance().tight())
        .isEqualTo("ZAPŁATA ZA PALIWO GRUDZIEŃ 06 FAKTURA 6547/2006");
  }

  @ParameterizedTest
  @CsvSource({"windows-1250", "ISO-8859-2", "IBM852", "UTF-8"})
  void a_statement_reads_the_same_in_every_encoding(String charset) {
    String text = new String(Samples.bph(), Charset.forName("IBM852"));

    StatementFile found = StatementReader.read(text.getBytes(Charset.forName(charset)));

    assertThat(SampleFactsTest.entries(found))
        .isEqualTo(SampleFactsTest.entries(StatementReader.read(Samples.bph())));
  }

  @ParameterizedTest
  @CsvSource({
    "Zażółć gęślą jaźń,IBM852",
    "Zażółć gęślą jaźń,windows-1250",
    "Zażółć gęślą jaźń,ISO-8859-2",
    "ŚWIĘTOKRZYSKA ŹRÓDŁO,ISO-8859-2",
    "ŚWIĘTOKRZYSKA ŹRÓDŁO,windows-1250",
    "ŚWIĘTOKRZYSKA ŹRÓDŁO,IBM852",
    "Müller Größe Straße Öl,ISO-8859-1",
    "Müller Größe Straße Öl,IBM852",
    "ŁÓDŹ,IBM852",
    "Kraków,IBM852",
    "Wpłata,windows-1250",
    "Wpłata,ISO-8859-2"
  })
  void polish_and_german_letters_decide(String text, String charset) {
    byte[] bytes = text.getBytes(Charset.forName(charset));

    assertThat(TextDecoder.decode(bytes).text()).isEqualTo(text);
  }

  @Test
  void marks_at_the_start_are_respected() {
    byte[] utf16 = ("\ufeff" + DialectsTest.message("")).getBytes(Charset.forName("UTF-16LE"));

    assertThat(StatementReader.read(utf16).statements()).hasSize(1);
  }

  @Test
  void xml_that_is_not_in_the_encoding_it_claims_is_read_with_a_notice() {
    String xml =
        new String(
                Samples.bytes("camt053-02-two-statements.xml"),
                java.nio.charset.StandardCharsets.UTF_8)
            .replace("Company Name 1", "Żółć Świętokrzyska");

    StatementFile file = StatementReader.read(xml.getBytes(Charset.forName("windows-1250")));

    assertThat(DialectsTest.only(file, 0).counterpartyName()).isEqualTo("Żółć Świętokrzyska");
    assertThat(file.notices())
        .extracting(Notice::code)
        .containsExactly(Notice.Code.ENCODING_CORRECTED);
  }
}
