package app.kontor.party.internal;

import app.kontor.access.Companies;
import app.kontor.platform.data.Rows;
import app.kontor.platform.number.SpelledNumbers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Tells access of partners; native, for of a partner a column or two is asked. */
@Dependent
public class CompanyLookup implements Companies {
  @PersistenceContext private EntityManager em;
  @Inject private SpelledNumbers spelled;

  @Override
  public OptionalLong id(long sellerId, String number) {
    String meant =
        spelled
            .find(PartyRows.PARTNERS, number, new SpelledNumbers.Scope(sellerId, 0))
            .orElse(number);
    List<?> ids =
        em.createNativeQuery("SELECT id FROM partner WHERE seller_id = ?1 AND number = ?2")
            .setParameter(1, sellerId)
            .setParameter(2, meant)
            .getResultList();
    return ids.stream().mapToLong(id -> ((Number) id).longValue()).findFirst();
  }

  @Override
  public Map<Long, Company> companies(Collection<Long> ids) {
    Map<Long, Company> companies = new HashMap<>();
    if (!ids.isEmpty()) {
      Rows.list(
              em.createNativeQuery(
                  "SELECT id, number, name FROM partner WHERE id IN (" + Rows.in(ids) + ")"),
              row -> Map.entry(row.number("id"), new Company(row.text("number"), row.text("name"))))
          .forEach(entry -> companies.put(entry.getKey(), entry.getValue()));
    }
    return companies;
  }

  @Override
  public String country(long id) {
    List<?> countries =
        em.createNativeQuery("SELECT country FROM partner WHERE id = ?1")
            .setParameter(1, id)
            .getResultList();
    return countries.stream().map(String::valueOf).findFirst().orElse("");
  }
}
