package app.kontor.platform.sftp;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A machine with a folder that lets {@code anna} in with {@code tajne}, or with her key. */
final class TestSftpServer implements AutoCloseable {
  private final SshServer server = SshServer.setUpDefaultServer();
  private final List<String> tried = new CopyOnWriteArrayList<>();
  private final AtomicLong breaksAfter = new AtomicLong(Long.MAX_VALUE);

  TestSftpServer(Path root, KeyPair hostKey, PublicKey annas) throws IOException {
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    server.setPasswordAuthenticator(
        (user, password, session) -> {
          tried.add(user + ' ' + password);
          return user.equals("anna") && password.equals("tajne");
        });
    server.setPublickeyAuthenticator((user, key, session) -> key.equals(annas));
    SftpSubsystemFactory files = new SftpSubsystemFactory();
    files.addSftpEventListener(new Breaking());
    server.setSubsystemFactories(List.of(files));
    server.start();
  }

  static KeyPair key(String kind, int size) throws GeneralSecurityException {
    KeyPairGenerator maker = KeyPairGenerator.getInstance(kind);
    maker.initialize(size);
    return maker.generateKeyPair();
  }

  int port() {
    return server.getPort();
  }

  /** Users and passwords that somebody has tried. */
  List<String> tried() {
    return tried;
  }

  /** The connection ends as soon as so many bytes of a file have gone either way. */
  void breakAfter(long bytes) {
    breaksAfter.set(bytes);
  }

  void breakNever() {
    breaksAfter.set(Long.MAX_VALUE);
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }

  private final class Breaking implements SftpEventListener {
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
      end(session, offset + readLen);
    }

    @Override
    public void written(
        ServerSession session,
        String remoteHandle,
        FileHandle localHandle,
        long offset,
        byte[] data,
        int dataOffset,
        int dataLen,
        Throwable thrown) {
      end(session, offset + dataLen);
    }

    private void end(Session session, long at) {
      if (at > breaksAfter.get()) {
        session.close(true);
      }
    }
  }
}
