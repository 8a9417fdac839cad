package app.kontor.einvoice.internal.ksef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class KsefCryptoTest {
  /** A certificate made for this test; nobody has its key. */
  private static final String CERTIFICATE =
      "MIIDGzCCAgOgAwIBAgIUGXGgzCVG6T52ITyxcb4pxfLmBDUwDQYJKoZIhvcNAQELBQAwHDEaMBgG"
          + "A1UEAwwRS1NlRiBvZiB0aGUgdGVzdHMwIBcNMjYxMTI4MjA1ODMxWhgPMjA1MTA3MjAyMDU4MzFa"
          + "MBwxGjAYBgNVBAMMEUtTZUYgb2YgdGhlIHRlc3RzMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIB"
          + "CgKCAQEA0A7VmPxM3f7Q9Tr9Fq4kZl9R57xeHx936tBZO1rjrQiCCmnlTkciG3x2fvzqVGlV2oBm"
          + "nf1UXLJbwe1mrjI8gHmRv9h5h50DkGBZ8iIhIWicki9JxF57fTotm/DuaYhRcGrRGzAihYSkG1BI"
          + "C70Lfid7bCupMgrVT5KDeboN7w4+9RM7OKnMRNY88q3XhKRR3h1lXCFo8VSKfEBXNBHksH4cf7TN"
          + "PteXxR8PqzR7YWXD/Ub8kBblTj9mBS2dePSLOmg2S80Hu+y0ya2Z//r6RoihH2+zNQwxSScSyeCm"
          + "xDdCfUeE1AKZIzsXJR1oOERFOY4zncdyY2aYWsWEIzfInQIDAQABo1MwUTAdBgNVHQ4EFgQUBl6s"
          + "QYEv8hYQI21FKbUGkxCvcVkwHwYDVR0jBBgwFoAUBl6sQYEv8hYQI21FKbUGkxCvcVkwDwYDVR0T"
          + "AQH/BAUwAwEB/zANBgkqhkiG9w0BAQsFAAOCAQEAyBKxD+au8LTatnKFLBtPLNi2H/cNi/Ww7vg2"
          + "cxu623c8VsdQZRH6BtypHjcHZ8plKkyqPutlZJ6q1yU+J/T8rrVywg9GKu84b6lCufvDnza8SzeF"
          + "9FnqBSMkj0yKbwX2xtKBgvtyZkjdm3iM5GTTrIFoT1LsK++vbs/xlBnrWRd72Kk2wml+NnAce1Av"
          + "O9CZbhowZnstz+j+wJDzhpzK8Wri4fzP5P0kIOupX1GHCSHpZ5GZfFoFsKsqDyK/zrj5kuz+c8B8"
          + "/zrSh35jrQJLwY8gj5JNgz0jygbVzgwjVOEqLkLDfyNYNMumJ61RHaqRqDjSX4elHO0O4g+iMZwu"
          + "wQ==";

  @Test
  void the_key_of_a_certificate_and_a_bare_one_are_the_same() throws Exception {
    var key = KsefCrypto.key(CERTIFICATE);
    assertThat(KsefCrypto.key(Base64.getEncoder().encodeToString(key.getEncoded()))).isEqualTo(key);
    assertThat(KsefCrypto.wrapped(key, new byte[32])).hasSize(256);
    assertThatThrownBy(() -> KsefCrypto.key("AAAA")).isInstanceOf(KsefFailure.Unavailable.class);
    assertThatThrownBy(() -> KsefCrypto.key("no base")).isInstanceOf(KsefFailure.Unavailable.class);
  }

  @Test
  void limits_slide() throws Exception {
    Moving clock = new Moving();
    KsefLimits limits = new KsefLimits(clock);
    for (int minute = 0; minute < 6; minute++) {
      for (int i = 0; i < 30; i++) {
        limits.take(KsefLimits.Group.SEND);
        clock.step(Duration.ofMillis(101));
      }
      if (minute < 5) {
        assertThatThrownBy(() -> limits.take(KsefLimits.Group.SEND))
            .isInstanceOf(KsefFailure.Busy.class);
      }
      clock.step(Duration.ofMinutes(1));
    }
    assertThatThrownBy(() -> limits.take(KsefLimits.Group.SEND))
        .isInstanceOfSatisfying(
            KsefFailure.Busy.class,
            busy ->
                assertThat(busy.pause()).isBetween(Duration.ofMinutes(53), Duration.ofMinutes(55)));
    limits.take(KsefLimits.Group.STATUS);
    clock.step(Duration.ofMinutes(55));
    limits.take(KsefLimits.Group.SEND);
  }

  private static final class Moving extends Clock {
    private Instant now = Instant.parse("2026-11-28T10:00:00Z");

    void step(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
