package app.kontor.platform.file.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanNameTest {
  @ParameterizedTest
  @CsvSource({
    "faktura żółta.pdf,faktura żółta.pdf",
    "../../etc/passwd,passwd",
    "C:\\Users\\x\\a.pdf,a.pdf",
    "Zamówienie nr 5.pdf,Zamówienie nr 5.pdf",
    "inv\u202Efdp.exe,invfdp.exe",
    "..,file",
    ".,file",
    "'',file",
    "a/b/,file",
    "a<b>:c?.txt,abc.txt"
  })
  void only_the_last_harmless_part_of_a_name_is_kept(String given, String clean) {
    assertThat(FileStoreBean.cleanName(given)).isEqualTo(clean);
  }

  @Test
  void control_and_direction_marks_disappear() {
    assertThat(FileStoreBean.cleanName("a\u0000b\u202Efdp.exe\n")).isEqualTo("abfdp.exe");
  }

  @Test
  void a_long_name_keeps_its_ending() {
    assertThat(FileStoreBean.cleanName("x".repeat(500) + ".pdf"))
        .endsWith(".pdf")
        .hasSizeLessThan(300);
  }
}
