package app.kontor.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody's files in an archive are called, and in which order they are meant. */
class ArchiveNamesTest {
  @Test
  void counts_are_numbers_and_the_file_without_one_is_the_first() {
    assertThat(
            ArchiveNames.ordered(List.of("b.jpg", "x/A_10.jpg", "x/A_2.jpg", "x/A.jpg", "A_3.png")))
        .containsExactly("x/A.jpg", "x/A_2.jpg", "A_3.png", "x/A_10.jpg", "b.jpg");
  }

  @Test
  void what_systems_put_beside_is_no_file_of_anybody() {
    assertThat(
            ArchiveNames.ordered(
                List.of("__MACOSX/._A.jpg", "A/.DS_Store", "Thumbs.db", "x/Desktop.ini", "A.jpg")))
        .containsExactly("A.jpg");
  }

  @Test
  void a_name_is_the_last_part_of_its_path_without_its_ending() {
    assertThat(ArchiveNames.bare("a/b\\D933-M8X40.tar.jpg")).isEqualTo("D933-M8X40.tar");
    assertThat(ArchiveNames.bare(".jpg")).isEqualTo(".jpg");
    assertThat(ArchiveNames.bare("a.b/C")).isEqualTo("C");
    assertThat(ArchiveNames.file("../../etc/passwd")).isEqualTo("passwd");
  }
}
