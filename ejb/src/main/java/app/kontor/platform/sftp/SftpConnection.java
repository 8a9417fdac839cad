package app.kontor.platform.sftp;

import app.kontor.platform.address.OwnNetwork;
import app.kontor.platform.failure.InvalidInput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/**
 * A connection to another machine and what it is made of. The machine that is connected is the one
 * that was looked at: its name is asked once. It has to show the key it is known by before anything
 * of the login is sent.
 */
final class SftpConnection implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final Duration LONGEST_IDLE = Duration.ofMinutes(1);

  /** What a machine says, or the client for it, when nothing that was sent lets the user in. */
  private static final Set<Integer> REFUSED =
      Set.of(
          SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE,
          SshConstants.SSH2_DISCONNECT_AUTH_CANCELLED_BY_USER,
          SshConstants.SSH2_DISCONNECT_ILLEGAL_USER_NAME,
          SshConstants.SSH2_DISCONNECT_PROTOCOL_ERROR);

  private final SshClient ssh;
  private final SftpClient files;

  private SftpConnection(SshClient ssh, SftpClient files) {
    this.ssh = ssh;
    this.files = files;
  }

  static SftpConnection open(
      SftpAddress address, SftpLogin login, String hostKey, OwnNetwork network) {
    List<KeyPair> keys = login.keys();
    InetAddress machine = machine(address, network);
    AtomicReference<String> refused = new AtomicReference<>("");
    SshClient ssh = client(hostKey, refused);
    boolean open = false;
    try {
      ssh.start();
      ClientSession session = connected(ssh, address, login, machine);
      keys.forEach(session::addPublicKeyIdentity);
      // what opens a key is nothing for the other machine
      if (keys.isEmpty() && !login.password().isEmpty()) {
        session.addPasswordIdentity(login.password().reveal());
      }
      signIn(session, address, login, hostKey, refused);
      SftpConnection connection =
          new SftpConnection(ssh, SftpClientFactory.instance().createSftpClient(session));
      open = true;
      return connection;
    } catch (IOException e) {
      throw new SftpBroken("SFTP_NO_ANSWER", address.host());
    } finally {
      if (!open) {
        ssh.stop();
      }
    }
  }

  private static InetAddress machine(SftpAddress address, OwnNetwork network) {
    try {
      InetAddress[] all = InetAddress.getAllByName(address.host());
      for (InetAddress machine : all) {
        if (!network.mayReach(address.host(), machine)) {
          throw new InvalidInput("address", "SFTP_ADDRESS");
        }
      }
      return all[0];
    } catch (UnknownHostException e) {
      throw new SftpBroken("SFTP_NO_ANSWER", address.host());
    }
  }

  /** Reads nothing of the user that the server runs as: no keys, no known hosts, no settings. */
  private static SshClient client(String hostKey, AtomicReference<String> refused) {
    SshClient ssh = SshClient.setUpDefaultClient();
    ssh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    ssh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    ssh.setFilePasswordProvider(FilePasswordProvider.EMPTY);
    ssh.setServerKeyVerifier(
        (session, remote, key) -> {
          String shown = fingerprint(key);
          boolean known = shown.equals(hostKey);
          if (!known) {
            refused.set(shown);
          }
          return known;
        });
    CoreModuleProperties.IDLE_TIMEOUT.set(ssh, LONGEST_IDLE);
    CoreModuleProperties.NIO2_READ_TIMEOUT.set(ssh, LONGEST_IDLE);
    SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(ssh, ANSWER);
    return ssh;
  }

  /** As OpenSSH writes it: {@code SHA256:} and 43 characters of Base64. */
  static String fingerprint(PublicKey key) {
    return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
  }

  private static ClientSession connected(
      SshClient ssh, SftpAddress address, SftpLogin login, InetAddress machine) throws IOException {
    return ssh.connect(login.user(), new InetSocketAddress(machine, address.port()))
        .verify(CONNECT)
        .getSession();
  }

  private static void signIn(
      ClientSession session,
      SftpAddress address,
      SftpLogin login,
      String hostKey,
      AtomicReference<String> refused)
      throws IOException {
    try {
      session.auth().verify(ANSWER);
    } catch (IOException e) {
      String shown = refused.get();
      if (shown != null && !shown.isEmpty()) {
        throw new HostKeyRefused(!hostKey.isEmpty(), address.host(), shown);
      }
      if (e instanceof SshException answer && REFUSED.contains(answer.getDisconnectCode())) {
        throw new InvalidInput("login", "SFTP_LOGIN", login.user(), address.host());
      }
      throw e;
    }
  }

  SftpClient files() {
    return files;
  }

  @Override
  public void close() {
    // with all that it has opened; a connection that has ended already is no matter
    ssh.stop();
  }
}
