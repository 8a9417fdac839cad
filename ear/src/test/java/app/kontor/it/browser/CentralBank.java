package app.kontor.it.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Answers as the Polish central bank's interface for table A is described to answer. */
public final class CentralBank {
  private static final String CLOSED = "";

  private final HttpServer server;
  private final AtomicReference<String> answer = new AtomicReference<>(CLOSED);

  private CentralBank(HttpServer server) {
    this.server = server;
  }

  static CentralBank open() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      CentralBank bank = new CentralBank(server);
      server.createContext("/api/exchangerates/tables/A/", bank::answer);
      server.start();
      return bank;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api";
  }

  /** What it answers from now on; until then it is out of order. */
  void publish(String tables) {
    answer.set(tables);
  }

  void outOfOrder() {
    answer.set(CLOSED);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = Objects.requireNonNull(answer.get()).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  void close() {
    server.stop(0);
  }
}
