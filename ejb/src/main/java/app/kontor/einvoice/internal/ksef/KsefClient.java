package app.kontor.einvoice.internal.ksef;

import app.kontor.einvoice.internal.ksef.KsefLimits.Group;
import app.kontor.einvoice.model.KsefNumber;
import app.kontor.platform.file.Sha256;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.secret.Secret;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The calls of KSeF that sending invoices takes, for one seller; one thread at a time. */
public final class KsefClient {
  private static final Base64.Encoder BASE64 = Base64.getEncoder();
  private static final int KEY_BYTES = 32;
  private static final int VECTOR_BYTES = 16;
  private static final int SIGNED_IN = 200;
  private static final int BEING_CHECKED = 100;
  private static final int SIGN_IN_TRIES = 20;

  private final KsefHttp http;
  private final KsefLimits limits;
  private final Clock clock;
  private final Duration step;

  /**
   * @param base of the interface, without a slash at the end
   * @param step between two looks at a sign-in that is being checked
   */
  public KsefClient(String base, KsefLimits limits, Clock clock, Duration step) {
    this.http = new KsefHttp(base);
    this.limits = limits;
    this.clock = clock;
    this.step = step;
  }

  /** Who is signed in, until when. */
  public record SignedIn(Pass access, Pass refresh) {}

  /** A bearer token. */
  public record Pass(String token, Instant validUntil) {
    /** Whether it is good for a call now. */
    boolean isGood(Instant now) {
      return now.isBefore(validUntil.minusSeconds(30));
    }

    /** Nothing of the token: logs write what things say of themselves. */
    @Override
    public String toString() {
      return "pass until " + validUntil;
    }
  }

  /**
   * An online session: what is sent in it is encrypted with its key.
   *
   * @param reference 36 characters
   */
  public record Session(String reference, Instant validUntil, byte[] key, byte[] vector) {
    boolean isOpen(Instant now) {
      return now.isBefore(validUntil.minusSeconds(60));
    }

    @Override
    public String toString() {
      return "session " + reference;
    }
  }

  /**
   * What became of an invoice.
   *
   * @param code 100 and 150: in work; 200: taken; 440: sent before; others: not taken
   * @param number once it has one; for 440 that of the one that was sent before
   * @param session where it was sent: for 440 that of the one that was sent before
   * @param reason what the system says
   */
  public record Status(int code, Optional<KsefNumber> number, String session, String reason) {
    public boolean isInWork() {
      return code < SIGNED_IN;
    }

    public boolean isTaken() {
      return code == SIGNED_IN;
    }

    /** An invoice of the same seller, kind and number is there already. */
    public boolean isDuplicate() {
      return code == 440;
    }

    /** The system has stopped its own work: sent once more, it may be taken. */
    public boolean isToRepeat() {
      return code == 550 || code == 500 || code == 405;
    }
  }

  /**
   * Signs in by a KSeF token.
   *
   * @param nip ten digits: whose invoices they are
   * @throws KsefFailure.NotSignedIn if the token is not taken
   */
  public SignedIn signIn(String nip, Secret token) throws KsefFailure {
    limits.take(Group.OTHER);
    JsonObject challenge = http.post("/auth/challenge", null, null);
    byte[] told =
        (token.reveal() + "|" + challenge.getJsonNumber("timestampMs").longValue())
            .getBytes(StandardCharsets.UTF_8);
    Key key = key("KsefTokenEncryption");
    JsonObject begun =
        refusedAsSignIn(
            "/auth/ksef-token",
            object()
                .add("challenge", challenge.getString("challenge"))
                .add("contextIdentifier", object().add("type", "Nip").add("value", nip))
                .add(
                    "encryptedToken",
                    BASE64.encodeToString(KsefCrypto.wrapped(KsefCrypto.key(key.der()), told)))
                .add("publicKeyId", key.id())
                .build());
    String operation = pass(begun, "authenticationToken").token();
    awaitSignIn(begun.getString("referenceNumber"), operation);
    JsonObject passes = http.post("/auth/token/redeem", operation, null);
    return new SignedIn(pass(passes, "accessToken"), pass(passes, "refreshToken"));
  }

  private JsonObject refusedAsSignIn(String path, JsonObject body) throws KsefFailure {
    try {
      return http.post(path, null, body);
    } catch (KsefFailure.Refused e) {
      throw new KsefFailure.NotSignedIn(String.valueOf(e.getMessage()));
    }
  }

  private void awaitSignIn(String reference, String operation) throws KsefFailure {
    for (int i = 0; i < SIGN_IN_TRIES; i++) {
      JsonObject status = http.get("/auth/" + reference, operation).getJsonObject("status");
      int code = status.getInt("code");
      if (code == SIGNED_IN) {
        return;
      }
      if (code != BEING_CHECKED) {
        throw new KsefFailure.NotSignedIn(said(status));
      }
      pause();
    }
    throw new KsefFailure.Unavailable("the sign-in is not checked in time");
  }

  private void pause() throws KsefFailure {
    try {
      Thread.sleep(step.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KsefFailure.Unavailable("interrupted");
    }
  }

  /** A new pass by the one that lasts for days. */
  public SignedIn refreshed(SignedIn before) throws KsefFailure {
    JsonObject answer = http.post("/auth/token/refresh", before.refresh().token(), null);
    return new SignedIn(pass(answer, "accessToken"), before.refresh());
  }

  /** Opens an online session for FA(3) with a key of its own. */
  public Session open(SignedIn who) throws KsefFailure {
    limits.take(Group.OPEN);
    byte[] secret = KsefCrypto.random(KEY_BYTES);
    byte[] vector = KsefCrypto.random(VECTOR_BYTES);
    Key key = key("SymmetricKeyEncryption");
    JsonObject answer =
        http.post(
            "/sessions/online",
            who.access().token(),
            object()
                .add(
                    "formCode",
                    object()
                        .add("systemCode", "FA (3)")
                        .add("schemaVersion", "1-0E")
                        .add("value", "FA"))
                .add(
                    "encryption",
                    object()
                        .add(
                            "encryptedSymmetricKey",
                            BASE64.encodeToString(
                                KsefCrypto.wrapped(KsefCrypto.key(key.der()), secret)))
                        .add("initializationVector", BASE64.encodeToString(vector))
                        .add("publicKeyId", key.id()))
                .build());
    return new Session(
        answer.getString("referenceNumber"),
        moment(answer.getString("validUntil")),
        secret,
        vector);
  }

  /**
   * Sends an invoice.
   *
   * @return the reference by which its status is asked
   * @throws KsefFailure.Refused if the session is closed or the request is not taken
   */
  public String send(SignedIn who, Session session, byte[] xml) throws KsefFailure {
    limits.take(Group.SEND);
    byte[] encrypted = KsefCrypto.encrypted(session.key(), session.vector(), xml);
    return http.post(
            "/sessions/online/" + session.reference() + "/invoices",
            who.access().token(),
            object()
                .add("invoiceHash", hash(xml))
                .add("invoiceSize", xml.length)
                .add("encryptedInvoiceHash", hash(encrypted))
                .add("encryptedInvoiceSize", encrypted.length)
                .add("encryptedInvoiceContent", BASE64.encodeToString(encrypted))
                .add("offlineMode", false)
                .build())
        .getString("referenceNumber");
  }

  /** What became of an invoice that was sent. */
  public Status status(SignedIn who, String session, String invoice) throws KsefFailure {
    limits.take(Group.STATUS);
    JsonObject answer =
        http.get("/sessions/" + session + "/invoices/" + invoice, who.access().token());
    JsonObject status = answer.getJsonObject("status");
    JsonObject more =
        status.get("extensions") instanceof JsonObject told ? told : JsonValue.EMPTY_JSON_OBJECT;
    return new Status(
        status.getInt("code"),
        KsefNumber.read(answer.getString("ksefNumber", more.getString("originalKsefNumber", ""))),
        more.getString("originalSessionReferenceNumber", session),
        said(status));
  }

  private static String said(JsonObject status) {
    return (status.getInt("code")
            + " "
            + status.getString("description", "")
            + " "
            + KsefHttp.details(status))
        .strip();
  }

  /** The receipt (UPO) of an invoice, as XML. */
  public byte[] receipt(SignedIn who, String session, KsefNumber number) throws KsefFailure {
    limits.take(Group.OTHER);
    return http.file(
        "/sessions/" + session + "/invoices/ksef/" + number + "/upo", who.access().token());
  }

  /** An invoice as KSeF has it. */
  public byte[] invoice(SignedIn who, KsefNumber number) throws KsefFailure {
    limits.take(Group.OTHER);
    return http.file("/invoices/ksef/" + number, who.access().token());
  }

  /** Closes a session; it ends by itself after hours. */
  public void close(SignedIn who, String session) throws KsefFailure {
    limits.take(Group.OTHER);
    http.post("/sessions/online/" + session + "/close", who.access().token(), null);
  }

  /** A public key of the Ministry. */
  private record Key(String der, String id, Instant from) {}

  /** The latest that is valid for a purpose. */
  private Key key(String usage) throws KsefFailure {
    JsonArray keys = http.list("/security/public-key-certificates");
    Instant now = clock.instant();
    List<JsonObject> fit =
        keys.getValuesAs(JsonObject.class).stream()
            .filter(
                one ->
                    one.getJsonArray("usage").stream()
                        .anyMatch(value -> value.toString().equals('"' + usage + '"')))
            .toList();
    Optional<Key> latest = Optional.empty();
    for (JsonObject one : fit) {
      Instant from = moment(one.getString("validFrom"));
      boolean valid = !now.isBefore(from) && now.isBefore(moment(one.getString("validTo")));
      if (valid) {
        Key key = new Key(one.getString("certificate"), one.getString("publicKeyId"), from);
        latest =
            latest
                .filter(other -> Comparator.comparing(Key::from).compare(other, key) > 0)
                .or(() -> Optional.of(key));
      }
    }
    return latest.orElseThrow(() -> new KsefFailure.Unavailable("no key of the Ministry is valid"));
  }

  private static Pass pass(JsonObject answer, String name) throws KsefFailure {
    JsonObject pass = answer.getJsonObject(name);
    return new Pass(pass.getString("token"), moment(pass.getString("validUntil")));
  }

  private static Instant moment(String text) throws KsefFailure {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new KsefFailure.Unavailable("unreadable answer");
    }
  }

  private static jakarta.json.JsonObjectBuilder object() {
    return JsonLibrary.get().createObjectBuilder();
  }

  private static String hash(byte[] content) {
    return BASE64.encodeToString(Sha256.digest().digest(content));
  }
}
