package app.kontor.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.8.9.10",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.4",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:c0a8:101::"
      })
  void machines_that_only_neighbours_reach_are_not_outside(String number)
      throws UnknownHostException {
    assertThat(OutsideAddress.isOutside(InetAddress.getByName(number))).isFalse();
    String host = number.contains(":") ? "[" + number + "]" : number;
    assertThat(OutsideAddress.parse("https://" + host + "/a.csv")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "9.255.255.255",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.0.32.8",
        "192.169.0.1",
        "198.20.0.1",
        "2a00:1450:4001::200e",
        "64:ff9b::808:808",
        "2002:808:808::"
      })
  void machines_of_the_open_internet_are_outside(String number) throws UnknownHostException {
    assertThat(OutsideAddress.isOutside(InetAddress.getByName(number))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://supplier.example/a.csv",
        "file:///etc/passwd",
        "https:///a.csv",
        "https://localhost/a.csv",
        "https://user:secret@supplier.example/a.csv",
        "https://supplier.example/a.csv#part",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://127.1/",
        "supplier.example/a.csv",
        "https://supplier example/a.csv",
        ""
      })
  void what_is_no_plain_https_address_is_none(String text) {
    assertThat(OutsideAddress.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://supplier.example/prices/a.csv?day=1",
        "HTTPS://Supplier.example",
        "https://supplier.example:8443/a.csv",
        "https://8.8.8.8/a.csv"
      })
  void plain_https_addresses_are_taken(String text) {
    assertThat(OutsideAddress.parse(text)).isPresent();
  }
}
