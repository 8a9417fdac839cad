package app.kontor.it.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.platform.health.HeapInUse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server's own health page says when this node is short of memory. */
@ExtendWith(ArquillianExtension.class)
class MemoryHealthIT {
  @Test
  void a_node_that_is_short_of_memory_says_so_and_takes_it_back() throws Exception {
    System.gc();
    HttpResponse<String> well = health();
    assertThat(well.statusCode()).isEqualTo(200);
    assertThat(well.body()).contains("\"memory\"", "usedMegabytes");
    System.setProperty(HeapInUse.SHORT_FROM, "0");
    try {
      HttpResponse<String> shortOf = health();
      assertThat(shortOf.statusCode()).as("a proxy takes the node out").isEqualTo(503);
      assertThat(shortOf.body().replaceAll("\\s", ""))
          .contains("\"status\":\"DOWN\"", "\"name\":\"memory\",\"status\":\"DOWN\"");
    } finally {
      System.clearProperty(HeapInUse.SHORT_FROM);
    }
    assertThat(health().statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> health() throws IOException, InterruptedException {
    String port = System.getProperty("jboss.management.http.port");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health")).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
