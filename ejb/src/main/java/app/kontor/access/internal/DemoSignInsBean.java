package app.kontor.access.internal;

import app.kontor.access.DemoSignIns;
import app.kontor.gate.Open;
import app.kontor.gate.UseCases;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the demo people; see {@link DemoSignIns}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DemoSignInsBean implements DemoSignIns {
  private static final List<String> EMAILS =
      List.of(
          "buyer.pl" + DOMAIN,
          "junior.pl" + DOMAIN,
          "buyer.de" + DOMAIN,
          "buyer.us" + DOMAIN,
          "company.pl" + DOMAIN,
          "sales" + DOMAIN,
          "accounting" + DOMAIN,
          "warehouse" + DOMAIN,
          "service" + DOMAIN,
          "documents" + DOMAIN,
          "admin" + DOMAIN);

  @PersistenceContext private EntityManager em;

  @Override
  @Open
  public List<String> emails() {
    if (!areShown(System.getenv())) {
      return List.of();
    }
    Set<String> known =
        new HashSet<>(
            em.createQuery(
                    "SELECT u.email FROM User u WHERE u.active = TRUE AND u.email IN :emails",
                    String.class)
                .setParameter("emails", EMAILS)
                .getResultList());
    return EMAILS.stream().filter(known::contains).toList();
  }

  /** Production is asked first: a wrong {@code KONTOR_DEMO} there shows nobody either. */
  static boolean areShown(Map<String, String> environment) {
    return !"production".equals(environment.get("KONTOR_PROFILE"))
        && "true".equals(environment.get("KONTOR_DEMO"));
  }
}
