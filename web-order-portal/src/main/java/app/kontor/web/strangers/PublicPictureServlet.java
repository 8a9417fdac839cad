package app.kontor.web.strangers;

import app.kontor.catalogue.Picture;
import app.kontor.catalogue.PictureSize;
import app.kontor.ordering.PublicShop;
import app.kontor.web.shop.PictureServlet;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;

/** Pictures of items of a shop that is open to everybody. */
@WebServlet("/public/picture/*")
public class PublicPictureServlet extends PictureServlet {
  private static final long serialVersionUID = 1L;

  @EJB private transient PublicShop shop;

  @Override
  protected Picture picture(String hash, PictureSize size) {
    return shop.picture(hash, size);
  }
}
