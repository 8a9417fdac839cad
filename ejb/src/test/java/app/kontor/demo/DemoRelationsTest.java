package app.kontor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.RelationKind;
import app.kontor.demo.DemoRelations.Link;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Demo goods name what the demo company has. */
class DemoRelationsTest {
  @Test
  void a_screw_names_its_nut_washer_and_wrench_and_a_screw_that_does_the_same() {
    assertThat(DemoRelations.of("D933", "M8x40"))
        .extracting(Link::number)
        .containsExactly("D934-M8", "D125-M8", "WRCH-13", "LOCK-10-ML", "D912-M8X40");
    assertThat(DemoRelations.of("HOLE", "32"))
        .containsExactly(new Link(RelationKind.SPARE_PART, "DRHS-60"));
  }

  @Test
  void what_is_named_is_there_and_every_kind_is_shown_by_some() {
    Set<String> numbers = new HashSet<>();
    for (Family family : Family.all()) {
      family.sizes().forEach(size -> numbers.add(DemoItems.number(family, size, 0)));
    }
    Set<String> missing = new HashSet<>();
    Set<RelationKind> kinds = new HashSet<>();
    for (Family family : Family.all()) {
      for (String size : family.sizes()) {
        List<Link> links = DemoRelations.of(family.code(), size);
        links.stream()
            .filter(link -> link.kind() != RelationKind.ALTERNATIVE)
            .map(Link::number)
            .filter(number -> !numbers.contains(number))
            .forEach(missing::add);
        links.forEach(link -> kinds.add(link.kind()));
      }
    }
    assertThat(missing).isEmpty();
    assertThat(kinds).containsExactlyInAnyOrder(RelationKind.values());
  }
}
