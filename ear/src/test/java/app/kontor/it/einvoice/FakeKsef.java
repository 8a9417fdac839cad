package app.kontor.it.einvoice;

import app.kontor.einvoice.internal.fa.FaSchema;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A KSeF of the tests' own: it holds each request, and each of its own answers, against the
 * published description, decrypts what it is sent, checks hashes and sizes, validates the invoice,
 * knows duplicates, and gives numbers and receipts. What was wrong stands in {@link #faults}.
 */
public final class FakeKsef implements AutoCloseable {
  public static final String TOKEN = "20261128-EC-TOKEN|nip-5260001246|secret";
  public static final String NIP = "5260001246";

  private static final Base64.Encoder BASE64 = Base64.getEncoder();
  private static final Base64.Decoder PLAIN = Base64.getDecoder();
  private static final OAEPParameterSpec OAEP =
      new OAEPParameterSpec(
          "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

  /** Numbers are given once, also by the KSeF of the next test. */
  private static final AtomicInteger COUNTER = new AtomicInteger();

  /** What was sent wrongly, in requests and in answers. */
  public final List<String> faults = new CopyOnWriteArrayList<>();

  /** Paths of all requests. */
  public final List<String> requests = new CopyOnWriteArrayList<>();

  /** The next request whose path ends so is answered by this status. */
  public final Map<String, Integer> troubles = new java.util.concurrent.ConcurrentHashMap<>();

  /** The next invoice that is taken is not answered: the connection ends. */
  public volatile boolean hangUp;

  /** The next invoices get this status, unless they are duplicates. */
  public volatile int verdict = 200;

  private final OpenApi api = OpenApi.ksef();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final KeyPair keys;
  private final Map<String, Sent> sent = new LinkedHashMap<>();
  private final Map<String, byte[][]> sessions = new LinkedHashMap<>();
  private int looks;

  private record Sent(
      String session,
      byte[] xml,
      String key,
      @Nullable String number,
      int status,
      String original) {}

  private record Answer(int status, String type, byte[] body) {}

  /**
   * @param port 0 for any
   */
  public FakeKsef(int port) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      keys = generator.generateKeyPair();
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The invoices that were taken, as they were sent, by their KSeF numbers. */
  public synchronized Map<String, byte[]> taken() {
    Map<String, byte[]> taken = new LinkedHashMap<>();
    sent.values().stream()
        .filter(one -> one.number() != null)
        .forEach(one -> taken.put(Objects.requireNonNull(one.number()), one.xml()));
    return taken;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    requests.add(method + " " + path);
    faults.addAll(api.request(method, path, token != null, body));
    Answer answer;
    try {
      answer = trouble(path);
      if (answer == null) {
        answer = answer(method, path, String.valueOf(token), body);
      }
    } catch (GeneralSecurityException | RuntimeException e) {
      faults.add(path + ": " + e);
      answer = new Answer(400, "application/problem+json", problem("unreadable"));
    }
    if (answer == null) {
      exchange.close();
      return;
    }
    faults.addAll(
        api.answer(
            method, path, answer.status(), new String(answer.body(), StandardCharsets.UTF_8)));
    exchange.getResponseHeaders().add("Content-Type", answer.type());
    if (answer.status() == 429) {
      exchange.getResponseHeaders().add("Retry-After", "7");
    }
    exchange.sendResponseHeaders(
        answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    exchange.getResponseBody().write(answer.body());
    exchange.close();
  }

  private @Nullable Answer trouble(String path) {
    for (String end : troubles.keySet()) {
      if (path.endsWith(end)) {
        return new Answer(
            Objects.requireNonNull(troubles.remove(end)),
            "application/problem+json",
            problem("Chwilowy błąd"));
      }
    }
    return null;
  }

  private static byte[] problem(String detail) {
    return Json.createObjectBuilder()
        .add("title", "Bad Request")
        .add("detail", detail)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private synchronized @Nullable Answer answer(
      String method, String path, String token, String body) throws GeneralSecurityException {
    if (path.equals("/security/public-key-certificates")) {
      return json(200, certificates());
    }
    if (path.equals("/auth/challenge")) {
      return json(
          200,
          "{\"challenge\":\"20261128-CR-226FB7B000-3ACF9BE4C0-10\",\"clientIp\":\"127.0.0.1\","
              + "\"timestamp\":\"2026-11-28T12:00:00.1234567+00:00\",\"timestampMs\":1795867200123}");
    }
    if (path.equals("/auth/ksef-token")) {
      return signIn(object(body));
    }
    if (path.startsWith("/auth/") && method.equals("GET")) {
      looks++;
      return json(200, signInStatus(looks % 2 == 0 ? 200 : 100));
    }
    if (path.equals("/auth/token/redeem")) {
      require(token.equals("Bearer operation"), "redeemed by " + token);
      return json(
          200, "{\"accessToken\":" + pass("access") + ",\"refreshToken\":" + pass("refresh") + "}");
    }
    if (path.equals("/auth/token/refresh")) {
      require(token.equals("Bearer refresh"), "refreshed by " + token);
      return json(200, "{\"accessToken\":" + pass("access") + "}");
    }
    require(token.equals("Bearer access"), path + " by " + token);
    return inSession(path, body);
  }

  private @Nullable Answer inSession(String path, String body) throws GeneralSecurityException {
    if (path.equals("/sessions/online")) {
      return json(201, opened(object(body)));
    }
    Matcher matcher = Pattern.compile("/sessions/online/([^/]+)/(invoices|close)").matcher(path);
    if (matcher.matches()) {
      if (matcher.group(2).equals("close")) {
        require(sessions.remove(matcher.group(1)) != null, "closed twice");
        return new Answer(204, "text/plain", new byte[0]);
      }
      String reference = taken(matcher.group(1), object(body));
      if (hangUp) {
        hangUp = false;
        return null;
      }
      return json(202, "{\"referenceNumber\":\"" + reference + "\"}");
    }
    matcher = Pattern.compile("/sessions/([^/]+)/invoices/ksef/([^/]+)/upo").matcher(path);
    if (matcher.matches()) {
      return receipt(matcher.group(1), matcher.group(2));
    }
    matcher = Pattern.compile("/sessions/([^/]+)/invoices/([^/]+)").matcher(path);
    if (matcher.matches()) {
      return json(200, status(matcher.group(2)));
    }
    matcher = Pattern.compile("/invoices/ksef/([^/]+)").matcher(path);
    require(matcher.matches(), "unknown " + path);
    return new Answer(200, "application/xml", byNumber(matcher.group(1)).xml());
  }

  private String certificates() {
    String key = BASE64.encodeToString(keys.getPublic().getEncoded());
    String id = BASE64.encodeToString(sha256(keys.getPublic().getEncoded()));
    return "[{\"certificate\":\"%s\",\"certificateId\":\"%s\",\"publicKeyId\":\"%s\",\"validFrom\":\"2024-07-11T12:23:56.0154302+00:00\",\"validTo\":\"2034-07-11T12:23:56.0154302+00:00\",\"usage\":[\"KsefTokenEncryption\",\"SymmetricKeyEncryption\"]}]"
        .formatted(key, id, id);
  }

  private Answer signIn(JsonObject asked) throws GeneralSecurityException {
    require(
        asked.getJsonObject("contextIdentifier").getString("value").equals(NIP), "another context");
    String told = new String(unwrapped(asked.getString("encryptedToken")), StandardCharsets.UTF_8);
    looks = told.equals(TOKEN + "|1795867200123") ? 0 : -1000;
    return json(
        202,
        "{\"referenceNumber\":\"20261128-AU-2DFC46C000-3AC6D5877F-D4\",\"authenticationToken\":"
            + pass("operation")
            + "}");
  }

  private String signInStatus(int code) {
    int said = looks < 0 ? 450 : code;
    return ("{\"startDate\":\"2026-11-28T12:00:00+00:00\",\"authenticationMethod\":\"Token\",\"authenticationMethodInfo\":{\"category\":\"Token\",\"code\":\"token.ksef\",\"displayName\":\"Token"
            + " KSeF\"},\"status\":{\"code\":%d,\"description\":\"%s\"}}")
        .formatted(said, said == 450 ? "Nieprawidłowy token" : "ok");
  }

  private static String pass(String token) {
    return "{\"token\":\"" + token + "\",\"validUntil\":\"2099-07-11T12:23:56.0154302+00:00\"}";
  }

  private String opened(JsonObject asked) throws GeneralSecurityException {
    JsonObject form = asked.getJsonObject("formCode");
    require(form.getString("systemCode").equals("FA (3)"), "form " + form);
    byte[] key = unwrapped(asked.getJsonObject("encryption").getString("encryptedSymmetricKey"));
    byte[] vector =
        PLAIN.decode(asked.getJsonObject("encryption").getString("initializationVector"));
    require(key.length == 32 && vector.length == 16, "key of " + key.length);
    String reference = reference("SO");
    sessions.put(reference, new byte[][] {key, vector});
    return "{\"referenceNumber\":\""
        + reference
        + "\",\"validUntil\":\"2099-07-11T12:23:56+00:00\"}";
  }

  private String reference(String kind) {
    int counter = COUNTER.incrementAndGet();
    return "20261128-%s-%010X-%010X-%02X".formatted(kind, counter, counter, counter);
  }

  private byte[] unwrapped(String base64) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    cipher.init(Cipher.DECRYPT_MODE, keys.getPrivate(), OAEP);
    return cipher.doFinal(PLAIN.decode(base64));
  }

  private String taken(String session, JsonObject asked) throws GeneralSecurityException {
    byte[][] secret = Objects.requireNonNull(sessions.get(session), "a closed session");
    byte[] encrypted = PLAIN.decode(asked.getString("encryptedInvoiceContent"));
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(secret[0], "AES"), new IvParameterSpec(secret[1]));
    byte[] xml = cipher.doFinal(encrypted);
    require(asked.getInt("invoiceSize") == xml.length, "size");
    require(asked.getInt("encryptedInvoiceSize") == encrypted.length, "encrypted size");
    require(Arrays.equals(PLAIN.decode(asked.getString("invoiceHash")), sha256(xml)), "hash");
    require(
        Arrays.equals(PLAIN.decode(asked.getString("encryptedInvoiceHash")), sha256(encrypted)),
        "encrypted hash");
    faults.addAll(FaSchema.get().faults(xml));
    String text = new String(xml, StandardCharsets.UTF_8);
    require(text.startsWith("<?xml"), "a byte order mark");
    String key =
        part(text, "<NIP>([^<]+)")
            + part(text, "<RodzajFaktury>([^<]+)")
            + part(text, "<P_2>([^<]+)");
    String reference = reference("EE");
    String original =
        sent.entrySet().stream()
            .filter(one -> one.getValue().key().equals(key) && one.getValue().number() != null)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    int status = original.isEmpty() ? verdict : 440;
    sent.put(
        reference,
        new Sent(
            session,
            xml,
            key,
            status == 200 ? number(part(text, "<NIP>([^<]+)")) : null,
            status,
            original));
    return reference;
  }

  private static String part(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private String number(String nip) {
    String body = nip + "-20261128-%012X".formatted(COUNTER.get() * 7919L);
    int crc = 0;
    for (char one : body.toCharArray()) {
      int next = crc ^ one;
      for (int i = 0; i < 8; i++) {
        next = next >= 0x80 ? (next * 2) ^ 0x107 : next * 2;
      }
      crc = next;
    }
    return body + "-" + String.format(Locale.ROOT, "%02X", crc);
  }

  private String status(String reference) {
    Sent one = Objects.requireNonNull(sent.get(reference), reference);
    var status =
        Json.createObjectBuilder()
            .add("code", one.status())
            .add("description", one.status() == 200 ? "Sukces" : "Nie przyjęto")
            .add("details", Json.createArrayBuilder().add("szczegóły"));
    var answer =
        Json.createObjectBuilder()
            .add("ordinalNumber", 1)
            .add("referenceNumber", reference)
            .add("invoiceHash", BASE64.encodeToString(sha256(one.xml())))
            .add("invoicingDate", "2026-11-28T12:00:00+00:00");
    if (one.number() != null) {
      answer.add("ksefNumber", one.number());
    }
    if (!one.original().isEmpty()) {
      Sent original = Objects.requireNonNull(sent.get(one.original()));
      status.add(
          "extensions",
          Json.createObjectBuilder()
              .add("originalSessionReferenceNumber", original.session())
              .add("originalKsefNumber", Objects.requireNonNull(original.number())));
    }
    return answer.add("status", status).build().toString();
  }

  private Sent byNumber(String number) {
    return sent.values().stream()
        .filter(one -> number.equals(one.number()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no invoice " + number));
  }

  private Answer receipt(String session, String number) {
    Sent one = byNumber(number);
    require(one.session().equals(session), "receipt of another session");
    String xml =
        "<?xml version=\"1.0\"?><Potwierdzenie"
            + " xmlns=\"http://upo.schematy.mf.gov.pl/KSeF/v4-3\"><Dokument><NumerKSeFDokumentu>"
            + number
            + "</NumerKSeFDokumentu><SkrotDokumentu>"
            + BASE64.encodeToString(sha256(one.xml()))
            + "</SkrotDokumentu></Dokument></Potwierdzenie>";
    return new Answer(200, "application/xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject object(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  private static Answer json(int status, String body) {
    return new Answer(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalStateException(otherwise);
    }
  }
}
