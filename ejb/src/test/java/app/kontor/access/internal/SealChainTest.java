package app.kontor.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.access.SealCheck;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealChainTest {
  private final List<String> rows = new ArrayList<>(List.of("one", "two", "three"));
  private final List<SealChain.Seal> seals = sealed(rows);

  @Test
  void untouched_rows_hold() {
    assertThat(check()).isEqualTo(new SealCheck(3, null));
  }

  @Test
  void a_trail_without_seals_holds() {
    assertThat(new SealChain().result()).isEqualTo(new SealCheck(0, null));
  }

  @Test
  void a_changed_row_breaks_its_own_seal() {
    rows.set(1, "another");
    assertThat(check()).isEqualTo(new SealCheck(1, 2L));
  }

  @Test
  void a_missing_seal_is_found() {
    seals.remove(1);
    rows.remove(1);
    assertThat(check()).isEqualTo(new SealCheck(1, 2L));
  }

  @Test
  void a_row_sealed_anew_breaks_the_seal_after_it() {
    rows.set(1, "another");
    String anew = AuditSealer.hash(seals.get(0).sha256(), "another");
    seals.set(1, new SealChain.Seal(2, 12, anew));
    assertThat(check()).isEqualTo(new SealCheck(2, 3L));
  }

  private SealCheck check() {
    SealChain chain = new SealChain();
    for (int i = 0; i < seals.size(); i++) {
      chain.check(seals.get(i), rows.get(i));
    }
    return chain.result();
  }

  private static List<SealChain.Seal> sealed(List<String> rows) {
    List<SealChain.Seal> seals = new ArrayList<>();
    String hash = "";
    for (int i = 0; i < rows.size(); i++) {
      hash = AuditSealer.hash(hash, rows.get(i));
      seals.add(new SealChain.Seal(i + 1, 11 + i, hash));
    }
    return seals;
  }
}
