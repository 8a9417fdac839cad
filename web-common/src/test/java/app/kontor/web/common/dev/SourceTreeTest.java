package app.kontor.web.common.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {
  private static final String COMMON = "web-common/src/main/resources/";

  @TempDir private Path project;

  private Path write(String path) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, path);
  }

  @Test
  void a_page_is_the_portal_s_own_or_one_that_all_share() throws Exception {
    Path own = write("web-service-portal/src/main/webapp/ticket.xhtml");
    Path shared = write(COMMON + "META-INF/resources/login.xhtml");
    SourceTree tree = new SourceTree(project, "/service");
    assertThat(tree.page("/ticket.xhtml")).contains(own.toUri().toURL());
    assertThat(tree.page("login.xhtml")).contains(shared.toUri().toURL());
    assertThat(tree.page("/other.xhtml")).isEmpty();
    assertThat(new SourceTree(project, "/orders").page("/ticket.xhtml")).isEmpty();
  }

  @Test
  void nothing_beside_the_sources_is_shown() throws IOException {
    write("secret.txt");
    write("web-service-portal/src/main/webapp/index.xhtml");
    SourceTree tree = new SourceTree(project, "/service");
    assertThat(tree.page("/../../../../secret.txt")).isEmpty();
    assertThat(tree.page("/")).isEmpty();
  }

  @Test
  void a_text_of_the_sources_comes_before_the_built_one() throws Exception {
    Path text = write(COMMON + "app/kontor/web/texts/common_en.properties");
    ClassLoader over = new SourceTree(project, "/service").over(getClass().getClassLoader());
    assertThat(over.getResource("app/kontor/web/texts/common_en.properties"))
        .isEqualTo(text.toUri().toURL());
    assertThat(over.getResource("app/kontor/web/texts/common_de.properties")).isNotNull();
  }

  @Test
  void there_are_no_sources_unless_a_developer_says_where() {
    assertThat(SourceTree.of("/orders")).isEmpty();
  }
}
