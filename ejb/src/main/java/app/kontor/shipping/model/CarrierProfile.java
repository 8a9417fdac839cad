package app.kontor.shipping.model;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Aggregate;
import app.kontor.platform.number.NumberRange;
import app.kontor.shipping.Carrier;
import app.kontor.shipping.CheckRule;
import app.kontor.shipping.NumberCheck;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A carrier: how its numbers look and where they are tracked. */
@Entity
@Table(name = "carrier")
public class CarrierProfile extends Aggregate {
  private static final int MAX_URL = 300;
  private static final int MAX_PATTERN = 200;
  private static final int MAX_NUMBER = 40;
  private static final String PLACE = Carrier.NUMBER_PLACE;

  @Column(name = "seller_id")
  private long sellerId;

  private String code;
  private String name;

  @Column(name = "tracking_url")
  private String trackingUrl;

  @Column(name = "number_pattern")
  private String numberPattern;

  @Enumerated(EnumType.STRING)
  @Column(name = "check_rule")
  private CheckRule checkRule;

  @Column(name = "max_piece_kg", precision = 9, scale = 3)
  private @Nullable BigDecimal maxPieceKg;

  private String adapter;
  private int position;
  private boolean active;

  @SuppressWarnings("NullAway.Init")
  protected CarrierProfile() {}

  @SuppressWarnings("NullAway.Init")
  public CarrierProfile(long sellerId, int position, Carrier facts) {
    this.sellerId = sellerId;
    this.position = position;
    if (!facts.code().matches("[A-Z0-9_]{2,20}")) {
      throw new InvalidInput("code", "NOT_A_CODE", facts.code());
    }
    this.code = facts.code();
    change(facts);
  }

  /** Takes over what the administrator has entered. */
  public final void change(Carrier facts) {
    if (facts.name().isBlank()) {
      throw InvalidInput.required("name");
    }
    this.name = facts.name().strip();
    this.trackingUrl = trackingTemplate(facts.trackingUrl().strip());
    this.numberPattern = pattern(facts.numberPattern().strip());
    this.checkRule = facts.checkRule();
    this.maxPieceKg = facts.maxPieceKg();
    if (maxPieceKg != null && maxPieceKg.signum() <= 0) {
      throw new InvalidInput("maxPieceKg", "NOT_POSITIVE");
    }
    if (maxPieceKg != null) {
      NumberRange.WEIGHT_KG.check("maxPieceKg", maxPieceKg);
    }
    this.adapter = facts.adapter();
    this.active = facts.active();
  }

  private static String trackingTemplate(String url) {
    if (!url.isEmpty() && (url.length() > MAX_URL || !isTrackingTemplate(url))) {
      throw new InvalidInput("trackingUrl", "NOT_A_TRACKING_URL", PLACE);
    }
    return url;
  }

  /** An https address of a named server, with the number behind the server's name. */
  private static boolean isTrackingTemplate(String url) {
    try {
      URI address = new URI(url.replace(PLACE, "1"));
      String host = address.getHost();
      int server = host == null ? -1 : url.indexOf(host);
      return "https".equals(address.getScheme())
          && host != null
          && host.matches("[A-Za-z0-9.-]+\\.[A-Za-z]{2,}")
          && address.getUserInfo() == null
          && server > 0
          && url.indexOf(PLACE) > server
          && !url.contains("'");
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String pattern(String text) {
    if (text.length() > MAX_PATTERN) {
      throw new InvalidInput("numberPattern", "TOO_LONG", MAX_PATTERN);
    }
    try {
      return Pattern.compile(text).pattern();
    } catch (PatternSyntaxException e) {
      throw new InvalidInput("numberPattern", "NOT_A_PATTERN", text);
    }
  }

  /**
   * A number as it is kept: without blanks, upper case.
   *
   * @throws InvalidInput naming the field, if nothing or too much is left
   */
  public static String normal(String field, String number) {
    String normal = number.replaceAll("[\\s\\u00a0\\u202f]", "").toUpperCase(Locale.ROOT);
    if (normal.isEmpty()) {
      throw InvalidInput.required(field);
    }
    if (normal.length() > MAX_NUMBER) {
      throw new InvalidInput(field, "TOO_LONG", MAX_NUMBER);
    }
    return normal;
  }

  /** How a normal number looks for this carrier. */
  public NumberCheck check(String number) {
    if (!numberPattern.isEmpty() && !number.matches(numberPattern)) {
      return NumberCheck.UNUSUAL_SHAPE;
    }
    return ParcelNumbers.holds(checkRule, number)
        ? NumberCheck.PLAUSIBLE
        : NumberCheck.WRONG_CHECK_DIGIT;
  }

  /** Where a number is tracked, https with the number URL-encoded; empty if nowhere. */
  public String trackingUrl(String number) {
    String encoded = URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
    return trackingUrl.replace(PLACE, encoded);
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public @Nullable BigDecimal maxPieceKg() {
    return maxPieceKg;
  }

  /** What makes its waybills here; empty where its own papers are used. */
  public String adapter() {
    return adapter;
  }

  public long sellerId() {
    return sellerId;
  }

  public int position() {
    return position;
  }

  /** As others see it. */
  public Carrier view() {
    return new Carrier(
        code, name, trackingUrl, numberPattern, checkRule, maxPieceKg, adapter, active, version());
  }
}
