package app.kontor.web.common.el;

import jakarta.el.ELResolver;
import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;
import org.jspecify.annotations.Nullable;

/** The server's application, with our resolver ahead of its own. */
final class QuickApplication extends ApplicationWrapper {
  private volatile @Nullable ELResolver resolver;

  QuickApplication(Application wrapped) {
    super(wrapped);
  }

  @Override
  public ELResolver getELResolver() {
    ELResolver known = resolver;
    if (known == null) {
      known = new QuickResolver(getWrapped().getELResolver());
      resolver = known;
    }
    return known;
  }

  /** Puts the resolver into the application the server makes. */
  public static final class Factory extends ApplicationFactory {
    private volatile @Nullable Application application;

    public Factory(ApplicationFactory wrapped) {
      super(wrapped);
    }

    @Override
    public Application getApplication() {
      Application known = application;
      if (known == null) {
        known = new QuickApplication(getWrapped().getApplication());
        application = known;
      }
      return known;
    }

    @Override
    public void setApplication(Application changed) {
      getWrapped().setApplication(changed);
      application = null;
    }
  }
}
