package app.kontor.access;

import jakarta.ejb.Local;

/** The first people of a seller that has just been added. */
@Local
public interface NewStaff {

  /** Makes the actor administrator of the seller, too, under the account they sign in with. */
  void join(long sellerId);
}
