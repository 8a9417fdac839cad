package app.kontor.platform.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.address.OwnNetwork;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.secret.Secret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a machine with an SFTP server, which is this one: that has to be named. */
class SftpFolderTest {
  private static final Set<String> TABLES = Set.of("csv", "xlsx");
  private static final OwnNetwork NAMED =
      OwnNetwork.of(Map.of("KONTOR_TRANSFER_HOSTS", "nas.example, 127.0.0.1"));
  private static final SftpLogin ANNA = new SftpLogin("anna", new Secret("tajne"), Secret.none());

  @TempDir private static Path root;

  @SuppressWarnings("NullAway.Init")
  private static KeyPair annas;

  @SuppressWarnings("NullAway.Init")
  private static TestSftpServer server;

  private static String hostKey = "";

  @BeforeAll
  static void serve() throws IOException, GeneralSecurityException {
    KeyPair host = TestSftpServer.key("EC", 256);
    annas = TestSftpServer.key("RSA", 2048);
    hostKey = SftpConnection.fingerprint(host.getPublic());
    server = new TestSftpServer(root, host, annas.getPublic());
  }

  @AfterAll
  static void end() throws IOException {
    server.close();
  }

  private static SftpFolder open(String folder, SftpLogin login, String key) {
    String address = "sftp://127.0.0.1:" + server.port() + '/' + folder;
    return SftpFolder.open(
        SftpAddress.parse(address, NAMED).orElseThrow(), login, key, NAMED, Duration.ofMillis(150));
  }

  private static SftpFolder open(String folder) {
    return open(folder, ANNA, hostKey);
  }

  private static Path folder(String name) throws IOException {
    return Files.createDirectories(root.resolve(name));
  }

  private static void refused(Runnable action, String field, String code) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.field()).isEqualTo(field);
            });
  }

  @Test
  void a_machine_that_nobody_knows_or_that_is_another_is_told_nothing() {
    SftpLogin betrayed = new SftpLogin("anna", new Secret("geheim"), Secret.none());
    assertThatThrownBy(() -> open("", betrayed, ""))
        .isInstanceOfSatisfying(
            HostKeyRefused.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("SFTP_HOST_KEY_NEW");
              assertThat(refusal.shown()).isEqualTo(hostKey).startsWith("SHA256:").hasSize(50);
              assertThat(refusal.args()).contains("127.0.0.1", hostKey);
            });
    String other = "SHA256:" + "A".repeat(43);
    refused(() -> open("", betrayed, other), "hostKey", "SFTP_HOST_KEY_CHANGED");
    assertThat(server.tried()).noneMatch(tried -> tried.contains("geheim"));
  }

  @Test
  void a_listing_without_an_end_is_looked_at_for_so_long_only() {
    Attributes file = new Attributes();
    file.setPermissions(0100644);
    file.setSize(1);
    AtomicInteger given = new AtomicInteger();
    Iterable<SftpClient.DirEntry> endless =
        () ->
            Stream.generate(
                    () -> {
                      int n = given.incrementAndGet();
                      String name = n == 5 ? "prices.csv" : n + ".log";
                      return new SftpClient.DirEntry(name, name, file);
                    })
                .iterator();
    assertThat(SftpFolder.wanted(endless, TABLES)).containsOnlyKeys("prices.csv");
    assertThat(given.get()).isLessThan(1_000_000);
  }

  @Test
  void a_wrong_password_is_said_at_the_user() {
    refused(
        () -> open("", new SftpLogin("anna", new Secret("wrong"), Secret.none()), hostKey),
        "login",
        "SFTP_LOGIN");
  }

  @Test
  void a_private_key_lets_in_and_what_opens_it_is_not_sent() throws Exception {
    String plain = pem(annas);
    try (SftpFolder folder =
        open("", new SftpLogin("anna", Secret.none(), new Secret(plain)), hostKey)) {
      assertThat(folder.ready(Set.of("none"))).isEmpty();
    }
    OpenSSHKeyEncryptionContext lock = new OpenSSHKeyEncryptionContext();
    lock.setPassword("otwórz");
    lock.setCipherType("256");
    Secret key = new Secret(openSsh(annas, lock));
    open("", new SftpLogin("anna", new Secret("otwórz"), key), hostKey).close();
    assertThat(server.tried()).noneMatch(tried -> tried.contains("otwórz"));
    refused(() -> new SftpLogin("anna", Secret.none(), key).keys(), "privateKey", "SFTP_KEY");
    refused(() -> new SftpLogin("anna", new Secret("wrong"), key).keys(), "privateKey", "SFTP_KEY");
    refused(
        () -> new SftpLogin("anna", Secret.none(), new Secret("no key")).keys(),
        "privateKey",
        "SFTP_KEY");
    KeyPair another = TestSftpServer.key("RSA", 2048);
    Secret strange = new Secret(pem(another));
    refused(
        () -> open("", new SftpLogin("anna", new Secret("tajne"), strange), hostKey),
        "login",
        "SFTP_LOGIN");
  }

  @Test
  void keys_of_all_kinds_are_read() throws Exception {
    KeyPair modern = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
    for (KeyPair pair : List.of(TestSftpServer.key("EC", 384), modern, annas)) {
      Secret text = new Secret(openSsh(pair, null));
      assertThat(new SftpLogin("a", Secret.none(), text).keys()).hasSize(1);
    }
  }

  /** PKCS#8, as many tools write keys. */
  private static String pem(KeyPair pair) {
    StringWriter text = new StringWriter();
    text.write("-----BEGIN PRIVATE KEY-----\n");
    text.write(Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded()));
    text.write("\n-----END PRIVATE KEY-----\n");
    return text.toString();
  }

  /** As {@code ssh-keygen} writes keys. */
  private static String openSsh(KeyPair pair, @Nullable OpenSSHKeyEncryptionContext lock)
      throws IOException, GeneralSecurityException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "anna", lock, text);
    return text.toString(StandardCharsets.UTF_8);
  }

  @Test
  void what_lies_there_whole_is_taken_and_put_aside() throws IOException {
    Path in = folder("in");
    Files.writeString(in.resolve("b.csv"), "b");
    Files.writeString(in.resolve("a.csv"), "a;b\n");
    Files.writeString(in.resolve("c.csv.part"), "half");
    Files.writeString(in.resolve("d.txt"), "not wanted");
    Files.createDirectories(in.resolve("folder.csv"));
    Files.createSymbolicLink(in.resolve("link.csv"), in.resolve("d.txt"));
    Path into = Files.createTempFile("kontor-test", ".part");
    try (SftpFolder folder = open("in")) {
      assertThat(folder.ready(TABLES)).containsExactly("a.csv", "b.csv");
      FileUpload file = folder.take("a.csv", 100, into).orElseThrow();
      assertThat(file.name()).isEqualTo("a.csv");
      try (InputStream content = file.content().open()) {
        assertThat(content.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("a;b\n");
      }
      assertThat(folder.take("link.csv", 100, into)).isEmpty();
      assertThat(folder.take("gone.csv", 100, into)).isEmpty();
      refused(() -> folder.take("a.csv", 3, into), "address", "SFTP_TOO_LARGE");
      folder.putAside("a.csv", "read");
      Files.writeString(in.resolve("a.csv"), "again");
      folder.putAside("a.csv", "read");
      // one that has gone meanwhile is no matter
      folder.putAside("a.csv", "read");
    } finally {
      Files.delete(into);
    }
    assertThat(in.resolve("a.csv")).doesNotExist();
    assertThat(in.resolve("read/a.csv")).hasContent("a;b\n");
    assertThat(in.resolve("read").toFile().list()).hasSize(2);
  }

  @Test
  void a_file_that_grows_is_waited_for() throws Exception {
    Path in = folder("grows");
    Files.writeString(in.resolve("a.csv"), "1");
    try (SftpFolder folder = open("grows")) {
      Thread writer =
          new Thread(
              () -> {
                for (int i = 0; i < 100 && !Thread.currentThread().isInterrupted(); i++) {
                  try {
                    Files.writeString(
                        in.resolve("a.csv"), "1", java.nio.file.StandardOpenOption.APPEND);
                    Thread.sleep(10);
                  } catch (IOException | InterruptedException e) {
                    return;
                  }
                }
              });
      writer.start();
      assertThat(folder.ready(TABLES)).isEmpty();
      writer.interrupt();
      writer.join();
      assertThat(folder.ready(TABLES)).containsExactly("a.csv");
    }
  }

  @Test
  void a_connection_that_breaks_leaves_nothing_half() throws IOException {
    Path in = folder("breaks");
    byte[] large = new byte[3_000_000];
    Files.write(in.resolve("a.csv"), large);
    Path into = Files.createTempFile("kontor-test", ".part");
    server.breakAfter(500_000);
    try {
      try (SftpFolder folder = open("breaks")) {
        refused(() -> folder.take("a.csv", large.length, into), "address", "SFTP_LOST");
        refused(() -> folder.ready(TABLES), "address", "SFTP_LOST");
      }
      try (SftpFolder folder = open("breaks")) {
        refused(
            () -> folder.put("out.csv", new ByteArrayInputStream(large)), "address", "SFTP_LOST");
      }
    } finally {
      server.breakNever();
    }
    assertThat(in.resolve("out.csv")).doesNotExist();
    try (SftpFolder folder = open("breaks")) {
      Optional<FileUpload> whole = folder.take("a.csv", large.length, into);
      assertThat(whole).isPresent();
      assertThat(into).hasSize(large.length);
      folder.put("out.csv", new ByteArrayInputStream(large));
      folder.put("out.csv", new ByteArrayInputStream(new byte[7]));
    } finally {
      Files.delete(into);
    }
    assertThat(in.resolve("out.csv")).hasSize(7);
    assertThat(in.toFile().list()).containsExactlyInAnyOrder("a.csv", "out.csv");
  }

  @Test
  void what_is_no_folder_is_said() {
    try (SftpFolder folder = open("nowhere")) {
      refused(() -> folder.ready(TABLES), "address", "SFTP_FOLDER");
      refused(
          () -> folder.put("a.csv", new ByteArrayInputStream(new byte[1])),
          "address",
          "SFTP_FOLDER");
    }
  }

  @Test
  void machines_inside_are_reached_only_if_they_are_named() {
    OwnNetwork none = OwnNetwork.of(Map.of());
    assertThat(SftpAddress.parse("sftp://127.0.0.1/", none)).isEmpty();
    SftpAddress inside = new SftpAddress("127.0.0.1", server.port(), ".");
    refused(
        () -> SftpFolder.open(inside, ANNA, hostKey, none, Duration.ZERO),
        "address",
        "SFTP_ADDRESS");
    SftpAddress nobody = new SftpAddress("127.0.0.1", 1, ".");
    refused(
        () -> SftpFolder.open(nobody, ANNA, hostKey, NAMED, Duration.ZERO),
        "address",
        "SFTP_NO_ANSWER");
  }

  @Test
  void an_address_has_a_machine_and_a_folder() {
    assertThat(SftpAddress.parse(" sftp://nas.example/a/b/ ", NAMED))
        .contains(new SftpAddress("nas.example", 22, "/a/b"));
    assertThat(SftpAddress.parse("sftp://x.example:2222", NAMED))
        .contains(new SftpAddress("x.example", 2222, "."));
    assertThat(SftpAddress.parse("sftp://x.example/~/out", NAMED))
        .contains(new SftpAddress("x.example", 22, "out"));
    assertThat(SftpAddress.parse("SFTP://NAS.example/", NAMED))
        .contains(new SftpAddress("NAS.example", 22, "/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing",
        "https://x.example/",
        "sftp://",
        "sftp://anna:tajne@x.example/",
        "sftp://x.example/?a=b",
        "sftp://localhost/",
        "sftp://10.0.0.5/",
        "sftp://[::1]/",
        "sftp://x.example:99999/"
      })
  void what_is_no_such_address_is_not_taken(String text) {
    assertThat(SftpAddress.parse(text, NAMED)).isEmpty();
  }

  @Test
  void a_secret_says_nothing_of_itself() {
    assertThat(ANNA).hasToString("anna");
    assertThatThrownBy(() -> new SftpLogin("a", Secret.none(), new Secret("tajne")).keys())
        .isInstanceOf(InvalidInput.class)
        .hasMessageNotContaining("tajne");
  }
}
