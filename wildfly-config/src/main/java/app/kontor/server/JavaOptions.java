package app.kontor.server;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Java options of the server process; as WildFly's own script gives them, with UTC. Both of
 * Java's compilers work: a page then costs two thirds. For a server that is started again and
 * again, by developers and tests, {@link #QUICK} is better, for the thorough compiler has to be
 * paid first.
 */
public final class JavaOptions {
  /** The quick compiler alone: for a server that answers some hundred requests and ends. */
  public static final String QUICK = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=160m";

  private JavaOptions() {}

  /**
   * All options, the last of which win.
   *
   * @param more options of this installation, separated by blanks; may be empty
   */
  static List<String> forServer(Path base, Path log, String more) {
    return Stream.of(
            shipped(base, log).stream(),
            ofSystem(System.getProperty("os.name")).stream(),
            Stream.of(more.strip().split("\\s+", -1)).filter(option -> !option.isEmpty()))
        .flatMap(options -> options)
        .toList();
  }

  /**
   * Options that one operating system knows. Linux keeps heap and compiled code in pages of 2 MB if
   * it may: pages run through so much code that looking up where it lies costs a sixth of them.
   *
   * @param system its name as Java tells it
   */
  static List<String> ofSystem(String system) {
    return system.equals("Linux") ? List.of("-XX:+UseTransparentHugePages") : List.of();
  }

  private static List<String> shipped(Path base, Path log) {
    return List.of(
        "-Xms256m",
        "-Xmx1g",
        "-XX:MetaspaceSize=128m",
        "-XX:MaxMetaspaceSize=512m",
        "-XX:+UseParallelGC",
        // half a server is worse than none: it ends, and its service unit starts it anew
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:ReservedCodeCacheSize=240m",
        // Pages run through thousands of small methods. The thorough compiler takes in only the
        // smallest of those that a method calls, and a few deep: its work is then done after a
        // seventh of the time, and what it makes is about as good.
        "-XX:FreqInlineSize=35",
        "-XX:InlineSmallCode=400",
        "-XX:MaxInlineLevel=4",
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
