package app.kontor.demo;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.party.Address;
import app.kontor.party.CostCentre;
import app.kontor.party.CostCentres;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Partners;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * What the Polish demo customer keeps of itself: a site that is built, one that is finished, and
 * its cost centres.
 */
@Dependent
public class DemoAccount {
  @EJB private Parties parties;
  @EJB private Partners partners;
  @EJB private CostCentres costCentres;
  @Inject private CurrentActor actor;

  void write(DemoCast cast) {
    Actor administrator = cast.person("company.pl");
    actor.runAs(
        administrator,
        () -> {
          PartnerNumber own = parties.ownPartner().number();
          Address home = parties.addressBook(own).get(0).address();
          site(own, "BUDOWA", home.askingFor("Marek Zieliński", null), "pn-pt 7-15, dźwig do 14");
          site(own, "HALA-1", home, null);
          centre("KST-7", "Warsztat");
          centre("BUD-14", "Budowa Poznań, etap 2");
          parties.addressBook(own).stream()
              .filter(one -> one.code().equals("HALA-1") && !one.archived())
              .forEach(
                  one ->
                      partners.keepAddress(
                          own,
                          new DeliveryAddress(
                              one.code(), one.address(), false, one.version(), null, true)));
        });
  }

  /** One that is there stays as it is. */
  private void centre(String code, String name) {
    if (costCentres.choices().stream().noneMatch(one -> one.code().equals(code))) {
      costCentres.keep(new CostCentre(code, name, false, CostCentre.NEW));
    }
  }

  /** One that is there stays as it is. */
  private void site(PartnerNumber own, String code, Address address, @Nullable String hours) {
    if (parties.addressBook(own).stream().noneMatch(one -> one.code().equals(code))) {
      partners.keepAddress(
          own, new DeliveryAddress(code, address, false, DeliveryAddress.NEW, hours, false));
    }
  }
}
