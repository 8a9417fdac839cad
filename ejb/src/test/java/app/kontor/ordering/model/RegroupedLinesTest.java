package app.kontor.ordering.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.UnitCode;
import app.kontor.ordering.model.RegroupedLines.Said;
import app.kontor.ordering.model.Wanted.BaseAmount;
import app.kontor.ordering.model.Wanted.Key;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines of one item in several units, of which some are said anew at once. */
class RegroupedLinesTest {
  private static final @Nullable UnitCode[] UNITS = {null, UnitCode.PACKAGE, UnitCode.PAIR};

  @Test
  void boxes_that_become_pieces_are_counted_with_the_pieces_and_keep_their_note() {
    RegroupedLines lines =
        new RegroupedLines(
            Map.of(key(null), said(7, null, "loose"), key(UnitCode.PACKAGE), box(100, "roof")),
            Map.of(key(UnitCode.PACKAGE), said(3, null, "roof")));
    assertThat(lines.after()).containsOnlyKeys(key(null));
    assertThat(lines.after().get(key(null))).isEqualTo(said(10, null, "loose; roof"));
    assertThat(lines.becomes(key(null))).isEqualTo(key(null));
    assertThat(lines.becomes(key(UnitCode.PACKAGE))).isNull();
  }

  @Test
  void two_lines_change_places() {
    RegroupedLines lines =
        new RegroupedLines(
            Map.of(key(null), said(7, null, "a"), key(UnitCode.PACKAGE), box(100, "b")),
            Map.of(key(null), box(200, "a"), key(UnitCode.PACKAGE), said(9, null, "b")));
    assertThat(lines.after())
        .containsOnly(
            Map.entry(key(UnitCode.PACKAGE), box(200, "a")),
            Map.entry(key(null), said(9, null, "b")));
  }

  /** Whatever is said of which lines: so much is there then as was said and left alone. */
  @Test
  void nothing_is_lost_and_each_line_has_one_place() {
    Random random = new Random(73);
    for (int round = 0; round < 20_000; round++) {
      Map<Key, Said> there = new LinkedHashMap<>();
      Map<Key, Said> changes = new LinkedHashMap<>();
      for (long item = 1; item <= 2; item++) {
        for (UnitCode unit : UNITS) {
          Key key = new Key(item, unit);
          if (random.nextInt(3) > 0) {
            there.put(key, said(1 + random.nextInt(9), unit, ""));
          }
          if (random.nextBoolean()) {
            changes.put(key, said(random.nextInt(4) * 10, UNITS[random.nextInt(UNITS.length)], ""));
          }
        }
      }
      Map<Key, BigDecimal> expected = new HashMap<>();
      there.forEach(
          (key, said) -> {
            if (!changes.containsKey(key)) {
              expected.merge(key, said.amount().quantity(), BigDecimal::add);
            }
          });
      changes.forEach(
          (key, said) -> {
            if (said.amount().quantity().signum() > 0) {
              expected.merge(
                  Key.of(key.itemId(), said.amount()), said.amount().quantity(), BigDecimal::add);
            }
          });

      RegroupedLines lines = new RegroupedLines(there, changes);

      Map<Key, BigDecimal> after = new HashMap<>();
      lines.after().forEach((key, said) -> after.put(key, said.amount().quantity()));
      assertThat(after).as("round %d", round).isEqualTo(expected);
      List<Key> places = new ArrayList<>();
      for (Key key : there.keySet()) {
        Key now = lines.becomes(key);
        if (now != null) {
          places.add(now);
          // rows are written one by one: none may take what another still has
          assertThat(now.equals(key) || !there.containsKey(now)).as("round %d", round).isTrue();
        }
      }
      places.addAll(lines.coming(there.keySet()));
      Set<Key> once = new HashSet<>(places);
      assertThat(places).as("round %d", round).hasSameSizeAs(once);
      assertThat(once).as("round %d", round).isEqualTo(expected.keySet());
      boolean knownOnly = there.keySet().containsAll(changes.keySet());
      assertThat(!knownOnly || lines.coming(there.keySet()).isEmpty())
          .as("round %d: %s", round, Arrays.asList(there, changes))
          .isTrue();
    }
  }

  private static Key key(@Nullable UnitCode unit) {
    return new Key(1, unit);
  }

  private static Said box(int pieces, String note) {
    return said(pieces, UnitCode.PACKAGE, note);
  }

  private static Said said(int pieces, @Nullable UnitCode unit, String note) {
    return new Said(new BaseAmount(BigDecimal.valueOf(pieces), unit), note);
  }
}
