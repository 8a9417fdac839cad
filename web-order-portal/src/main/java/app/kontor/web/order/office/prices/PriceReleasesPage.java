package app.kontor.web.order.office.prices;

import app.kontor.pricing.PriceReleases;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Releases of prices, and a new one. */
@Named
@ViewScoped
public class PriceReleasesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private PriceReleases releases;
  @Inject private PageInfo info;

  private String name = "";

  /** Begins a release. */
  public String begin() {
    return info.redirect(PriceReleasePage.PATH, "release", releases.begin(info.key(), name));
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name.strip();
  }
}
