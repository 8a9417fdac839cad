package app.kontor.banking.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a name tells one company from another, and how alike two are. */
class CompanyNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stalmet",
        "STALMET SP. Z O.O.",
        "Stalmet sp.z o.o.",
        "Stalmet Spółka z o.o.",
        "STALMET SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ",
        "Stalmet S.A.",
        "Stalmet Spółka Akcyjna",
        "Stalmet sp. j.",
        "Stalmet sp.k.",
        "STALMET SPÓŁKA JAWNA",
        "P.H.U. Stalmet s.c.",
        "PPHU STALMET",
        "FHU \"Stalmet\"",
        "Firma Stalmet",
        "Stalmet GmbH",
        "Stalmet GmbH & Co. KG",
        "STALMET AG",
        "Stalmet UG (mbH)",
        "Stalmet e.K.",
        "Stalmet OHG",
        "Stalmet d.o.o.",
        "Stalmet d.d.",
        "Stalmet Ltd.",
        "The Stalmet Limited",
        "Stalmet s.r.o.",
        "Stalmet S.p.A.",
        "Stalmet B.V."
      })
  void a_legal_form_is_no_part_of_the_name(String name) {
    Set<String> words = new LinkedHashSet<>(CompanyName.words(name));
    words.removeIf(word -> word.length() == 1);

    assertThat(words).containsExactly("STALMET");
  }

  @ParameterizedTest
  @CsvSource({
    "Müller & Söhne GmbH, MULLER SOHNE",
    "3M Poland, 3M POLAND",
    "Kowalski-Nowak, KOWALSKI NOWAK",
    "O'Neill, NEILL",
    "AB-BUD 24, AB BUD 24",
    "Zakład Usługowy, ZAKLAD USLUGOWY",
    "Weber Weber, WEBER"
  })
  void words_are_split_at_signs_and_kept_once(String name, String words) {
    assertThat(CompanyName.words(name)).containsExactly(words.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "Stalmet, Stalmet, 100",
    "Warszawa Stalmet Polna 1, Stalmet, 100",
    "Handel Weber, Weber Handel, 100",
    "Stalmet, Stalmet Krakow, 53",
    "Stalmet Krak, Stalmet Krakow, 84",
    "Stalmet Kra, Stalmet Krakow, 53",
    "Stal, Stalmet, 57",
    "Stalmetal, Stalmet, 71",
    "Weber, Wener, 0",
    "Schraubenhanndel, Schraubenhandel, 86",
    "Stalmet, Kowalski, 0"
  })
  void names_are_alike_by_the_letters_found(String theirs, String ours, int likeness) {
    assertThat(CompanyName.likeness(CompanyName.words(theirs), CompanyName.words(ours)))
        .isEqualTo(likeness);
  }

  @Test
  void more_words_of_the_payer_never_make_a_name_less_alike() {
    Random random = new Random(17);
    List<String> words =
        List.of("STALMET", "WEBER", "HANDEL", "KRAKOW", "SERWIS", "STALMETAL", "WEBE", "HANDLOWY");
    for (int round = 0; round < 500; round++) {
      Set<String> ours = some(words, random);
      Set<String> theirs = some(words, random);
      Set<String> more = new LinkedHashSet<>(theirs);
      more.addAll(some(words, random));

      assertThat(CompanyName.likeness(more, ours))
          .as("%s of %s", more, ours)
          .isBetween(CompanyName.likeness(theirs, ours), 100);
    }
  }

  @Test
  void the_order_of_words_does_not_matter() {
    Set<String> one = CompanyName.words("Handel Weber Stalmet");
    Set<String> other = CompanyName.words("Stalmet Handel Weber");

    assertThat(CompanyName.likeness(one, other)).isEqualTo(100);
    assertThat(CompanyName.likeness(other, CompanyName.words("Stalmet Weber"))).isEqualTo(100);
  }

  private static Set<String> some(List<String> words, Random random) {
    Set<String> some = new LinkedHashSet<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      some.add(words.get(random.nextInt(words.size())));
    }
    return some;
  }
}
