package app.kontor.platform.failure;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredArgsTest {
  @Test
  void what_readers_see_in_their_own_words_comes_back_as_it_was() {
    List<Serializable> args =
        List.of(
            new BigDecimal("0.2595"),
            Quantity.of(new BigDecimal("2.5"), new UnitCode("KGM")),
            UnitCode.PIECE,
            LocalDate.of(2026, 11, 28),
            new FieldName("transfer.field.unit"),
            "PO-7",
            "");
    assertThat(StoredArgs.read(StoredArgs.write(args))).isEqualTo(args);
    assertThat(StoredArgs.read(StoredArgs.write(List.of()))).isEmpty();
  }

  @Test
  void what_is_too_tooLongis_cut_and_what_divides_is_a_blank() {
    String tooLong = "x".repeat(300) + "\u001F";
    assertThat(StoredArgs.read(StoredArgs.write(List.of(tooLong))))
        .containsExactly("x".repeat(200) + "…");
    assertThat(StoredArgs.read(StoredArgs.write(List.of("a\u001Fb")))).containsExactly("a b");
  }
}
