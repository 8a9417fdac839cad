package app.kontor.server;

import java.nio.file.Path;
import java.util.List;

/** The Java options of the server process; the same as WildFly's own script gives, and UTC. */
final class JavaOptions {
  private JavaOptions() {}

  static List<String> forServer(Path base, Path log) {
    return List.of(
        "-Xms256m",
        "-Xmx1g",
        "-XX:MetaspaceSize=128m",
        "-XX:MaxMetaspaceSize=512m",
        "-XX:+UseParallelGC",
        // half a server is worse than none: it ends, and its service unit starts it anew
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:TieredStopAtLevel=4",
        "-Duser.timezone=UTC",
        "-Dfile.encoding=UTF-8",
        "-Djava.net.preferIPv4Stack=true",
        "-Djava.awt.headless=true",
        "-Djboss.modules.system.pkgs=org.jboss.byteman",
        "-Dorg.jboss.boot.log.file=" + log,
        "-Dlogging.configuration=" + base.resolve("configuration/logging.properties").toUri(),
        "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
        "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
        "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
        "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
        "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
        "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
        "--add-opens=java.base/java.io=ALL-UNNAMED",
        "--add-opens=java.base/java.net=ALL-UNNAMED",
        // PDFBox releases its buffers by it and logs a trace without
        "--add-opens=java.base/java.nio=ALL-UNNAMED",
        "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
        "--add-opens=java.base/java.security=ALL-UNNAMED",
        "--add-opens=java.base/java.util=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
        "--add-opens=java.management/javax.management=ALL-UNNAMED",
        "--add-opens=java.naming/javax.naming=ALL-UNNAMED");
  }
}
