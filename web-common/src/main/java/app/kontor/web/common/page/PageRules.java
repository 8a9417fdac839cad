package app.kontor.web.common.page;

import app.kontor.gate.Actor;
import app.kontor.gate.Permission;
import app.kontor.platform.file.UploadLimit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may open which path of a portal, as its areas declare it. A path that is not declared does
 * not exist for anybody.
 */
public final class PageRules {
  private static final String OFFICE = "/office/";

  private final Map<String, Rule> exact = new HashMap<>();
  private final Map<String, Rule> below = new HashMap<>();

  /** Whom a page is for. */
  public enum Audience {
    /** Anybody, signed in or not. */
    PUBLIC,
    /**
     * Anybody, and always as somebody who has not signed in, at the seller that the address names:
     * what search engines read is what people see.
     */
    STRANGERS,
    /** People of a partner. */
    PARTNER,
    /** The seller's people. */
    STAFF,
    /** Everybody who has signed in. */
    SIGNED_IN
  }

  /**
   * One declaration.
   *
   * @param anyOf one of these must be held; none are asked if it is empty
   * @param upload which files its form takes; null for pages without
   */
  public record Rule(
      String path, Audience audience, Set<Permission> anyOf, @Nullable UploadLimit upload) {
    public Rule {
      anyOf = Set.copyOf(anyOf);
    }

    /** Which files its form takes; empty for pages without. */
    public Optional<UploadLimit> files() {
      return Optional.ofNullable(upload);
    }

    public boolean isPublic() {
      return audience == Audience.PUBLIC || isForStrangers();
    }

    public boolean isForStrangers() {
      return audience == Audience.STRANGERS;
    }

    public boolean permits(Actor actor) {
      return switch (audience) {
            case PUBLIC, STRANGERS -> true;
            case SIGNED_IN -> actor.isSignedIn();
            case STAFF -> actor.isSignedIn() && actor.isStaff();
            case PARTNER -> actor.isSignedIn() && !actor.isStaff();
          }
          && (anyOf.isEmpty() || anyOf.stream().anyMatch(actor::may));
    }
  }

  /**
   * Reads declarations.
   *
   * @throws IllegalArgumentException for a word that is no audience, permission or kind of files
   */
  public PageRules(Map<String, String> declarations) {
    declarations.forEach(
        (path, words) -> {
          Rule rule = parse(path, words);
          if (path.endsWith("/*")) {
            below.put(path.substring(0, path.length() - 1), rule);
          } else {
            exact.put(path, rule);
          }
        });
  }

  public Optional<Rule> find(String path) {
    Rule rule = exact.get(path);
    if (rule != null) {
      return Optional.of(rule);
    }
    for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
      rule = below.get(path.substring(0, slash + 1));
      if (rule != null) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** All declarations, for tests that try every one. */
  public List<Rule> all() {
    return java.util.stream.Stream.concat(exact.values().stream(), below.values().stream())
        .toList();
  }

  private static Rule parse(String path, String words) {
    Audience audience = path.startsWith(OFFICE) ? Audience.STAFF : Audience.SIGNED_IN;
    EnumSet<Permission> permissions = EnumSet.noneOf(Permission.class);
    @Nullable UploadLimit upload = null;
    for (String word : words.trim().split("[,\\s]+")) {
      Optional<Audience> named =
          Arrays.stream(Audience.values()).filter(each -> each.name().equals(word)).findFirst();
      if (named.isPresent()) {
        audience = named.get();
      } else {
        UploadLimit limit = UploadLimit.named(word).orElse(null);
        if (limit == null) {
          permissions.add(Permission.valueOf(word));
        } else {
          upload = limit;
        }
      }
    }
    return new Rule(path, audience, permissions, upload);
  }
}
