package app.kontor.it.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** Somebody else's machine with a folder; it lets {@code anna} in, and breaks off when told to. */
final class SftpServerOfTest implements SftpEventListener, AutoCloseable {
  private final SshServer server = SshServer.setUpDefaultServer();
  private final List<String> passwords = new CopyOnWriteArrayList<>();
  private final AtomicLong breaksAfter = new AtomicLong(Long.MAX_VALUE);
  private final KeyPair key;

  SftpServerOfTest(Path root, PublicKey annas) throws IOException, GeneralSecurityException {
    key = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(KeyPairProvider.wrap(key));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    server.setPasswordAuthenticator(
        (user, password, session) -> {
          passwords.add(password);
          return user.equals("anna") && password.equals("tajne");
        });
    server.setPublickeyAuthenticator((user, shown, session) -> KeyUtils.compareKeys(shown, annas));
    SftpSubsystemFactory files = new SftpSubsystemFactory();
    files.addSftpEventListener(this);
    server.setSubsystemFactories(List.of(files));
    server.start();
  }

  String address(String folder) {
    return "sftp://127.0.0.1:" + server.getPort() + '/' + folder;
  }

  String fingerprint() {
    return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic());
  }

  /** All that was tried. */
  List<String> passwords() {
    return passwords;
  }

  /** Connections end as soon as so many bytes of a file have been read. */
  void breakAfter(long bytes) {
    breaksAfter.set(bytes);
  }

  @Override
  public void read(
      ServerSession session,
      String remoteHandle,
      FileHandle localHandle,
      long offset,
      byte[] data,
      int dataOffset,
      int dataLen,
      int readLen,
      Throwable thrown) {
    if (offset + readLen > breaksAfter.get()) {
      session.close(true);
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
