package app.kontor.einvoice.internal.ksef;

import app.kontor.platform.file.LimitedBody;
import app.kontor.platform.json.JsonLibrary;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Requests to KSeF over HTTPS (plain HTTP only to this machine), without redirects, within a time,
 * and answers of at most {@value #LIMIT} bytes; what is no success is told by its kind.
 */
final class KsefHttp {
  private static final int LIMIT = 8_000_000;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration WHOLE = Duration.ofSeconds(45);
  private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(30);
  private static final int MAX_REASON = 900;

  private final String base;
  private final HttpClient client;

  /**
   * @param base without a slash at the end
   */
  KsefHttp(String base) {
    this.base = base;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  JsonObject get(String path, @Nullable String token) throws KsefFailure {
    return object(bytes("GET", path, token, null));
  }

  JsonArray list(String path) throws KsefFailure {
    JsonStructure structure = structure(bytes("GET", path, null, null));
    if (structure instanceof JsonArray array) {
      return array;
    }
    throw new KsefFailure.Unavailable("unreadable answer");
  }

  byte[] file(String path, String token) throws KsefFailure {
    return bytes("GET", path, token, null);
  }

  JsonObject post(String path, @Nullable String token, @Nullable JsonObject body)
      throws KsefFailure {
    byte[] answer = bytes("POST", path, token, body);
    return answer.length == 0 ? JsonValue.EMPTY_JSON_OBJECT : object(answer);
  }

  private byte[] bytes(
      String method, String path, @Nullable String token, @Nullable JsonObject body)
      throws KsefFailure {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path))
            .header("X-Error-Format", "problem-details")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body.toString()));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    HttpResponse<byte[]> response = sent(request.build());
    if (response.statusCode() / 100 != 2) {
      throw failure(response);
    }
    return response.body();
  }

  private URI address(String path) throws KsefFailure {
    URI address;
    try {
      address = URI.create(base + path);
    } catch (IllegalArgumentException e) {
      throw new KsefFailure.Unavailable("not an address: " + base);
    }
    String host = String.valueOf(address.getHost());
    boolean here = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && here)) {
      throw new KsefFailure.Unavailable("the address does not begin with https://");
    }
    return address;
  }

  private HttpResponse<byte[]> sent(HttpRequest request) throws KsefFailure {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new LimitedBody(LIMIT));
    try {
      return answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new KsefFailure.Unavailable("no whole answer within " + WHOLE.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new KsefFailure.Unavailable(
          reason(e.getCause()) + " (" + request.uri().getHost() + ")");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new KsefFailure.Unavailable("interrupted");
    }
  }

  private static String reason(@Nullable Throwable cause) {
    return cause instanceof IOException && cause.getMessage() != null
        ? cause.getMessage()
        : String.valueOf(cause == null ? null : cause.getClass().getSimpleName());
  }

  private static KsefFailure failure(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    return switch (status) {
      case 401, 403 -> new KsefFailure.NotSignedIn(told(response));
      case 429 -> new KsefFailure.Busy(pause(response));
      case 408, 425 -> new KsefFailure.Unavailable("status " + status);
      default ->
          status / 100 == 4
              ? new KsefFailure.Refused(status, told(response))
              : new KsefFailure.Unavailable("status " + status);
    };
  }

  private static Duration pause(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(DEFAULT_PAUSE);
  }

  /** What the server says of the fault: codes, descriptions and details, else the status. */
  private static String told(HttpResponse<byte[]> response) {
    String status = "status " + response.statusCode();
    try {
      JsonObject problem = object(response.body());
      StringBuilder text = new StringBuilder();
      for (JsonValue one :
          problem.getOrDefault("errors", JsonValue.EMPTY_JSON_ARRAY).asJsonArray()) {
        JsonObject error = one.asJsonObject();
        text.append(error.getOrDefault("code", JsonValue.NULL))
            .append(' ')
            .append(error.getString("description", ""))
            .append(' ')
            .append(details(error))
            .append(' ');
      }
      if (text.isEmpty()) {
        text.append(problem.getString("detail", problem.getString("title", status)));
      }
      return cut(text.toString().strip());
    } catch (KsefFailure | ClassCastException e) {
      return status;
    }
  }

  /** The list of details of a status, in one line. */
  static String details(JsonObject status) {
    StringBuilder text = new StringBuilder();
    JsonValue details = status.get("details");
    if (details instanceof JsonArray list) {
      for (int i = 0; i < list.size(); i++) {
        text.append(i == 0 ? "" : " ").append(list.getString(i, ""));
      }
    }
    return cut(text.toString());
  }

  private static String cut(String text) {
    return text.length() <= MAX_REASON ? text : text.substring(0, MAX_REASON);
  }

  private static JsonObject object(byte[] body) throws KsefFailure {
    if (structure(body) instanceof JsonObject object) {
      return object;
    }
    throw new KsefFailure.Unavailable("unreadable answer");
  }

  private static JsonStructure structure(byte[] body) throws KsefFailure {
    try (var reader =
        JsonLibrary.get()
            .createReaderFactory(java.util.Map.of())
            .createReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
      return reader.read();
    } catch (JsonException e) {
      throw new KsefFailure.Unavailable("unreadable answer");
    }
  }
}
