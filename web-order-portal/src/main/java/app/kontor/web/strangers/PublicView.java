package app.kontor.web.strangers;

import app.kontor.catalogue.PictureSize;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the head of a public page says: its one address, and that of each other language. */
@Named
@RequestScoped
public class PublicView {
  private static final int LONGEST = 300;

  @Inject private Visitor visitor;
  @Inject private Portal portal;

  private Function<String, String> address = language -> of().catalogue(null, language);
  private String description = "";
  private @Nullable String picture;
  private String data = "";
  private String type = "website";

  /**
   * The same page in a language.
   *
   * @param language code
   */
  public record Alternate(String language, String name, String address) {
    /** For a link of the page. */
    public String local() {
      return PublicAddresses.local(address);
    }
  }

  /** Addresses at the seller whose page this is. */
  public PublicAddresses of() {
    return PublicAddresses.of(visitor.getActor().sellerId());
  }

  /** Says what the page is, its address by language and a text about it. */
  void show(Function<String, String> addresses, String about) {
    address = addresses;
    String line = about.replaceAll("\\s+", " ").strip();
    description = line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + '…';
  }

  /** What the page says to machines as JSON-LD, that can stand in a script. */
  void tell(String json) {
    data = json;
  }

  /** The page is about goods, with this picture or none. */
  void product(@Nullable String address) {
    type = "product";
    picture = address;
  }

  public String getCanonical() {
    return address.apply(visitor.getLocale().getLanguage());
  }

  /** The page in each language of the shop. */
  public List<Alternate> getAlternates() {
    return visitor.getLanguages().stream()
        .map(one -> new Alternate(one.code(), one.name(), address.apply(one.code())))
        .toList();
  }

  /** The page for readers of none of the shop's languages. */
  public String getOtherwise() {
    return address.apply(portal.getSeller().language().getLanguage());
  }

  public String getDescription() {
    return description;
  }

  /** The full address of a picture of what the page is about, or null. */
  public @Nullable String getPicture() {
    return picture;
  }

  public String getData() {
    return data;
  }

  public String getType() {
    return type;
  }

  /** The address of a picture on a card; of the empty picture without a hash. */
  public String medium(@Nullable String hash) {
    return PublicAddresses.local(of().picture(hash, PictureSize.MEDIUM));
  }

  /** The address of a picture as large as pages show it; of the empty picture without a hash. */
  public String large(@Nullable String hash) {
    return PublicAddresses.local(of().picture(hash, PictureSize.LARGE));
  }
}
