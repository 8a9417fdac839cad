package app.kontor.einvoice.internal.fa;

import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;

/**
 * A schema of our own folder as validators want it. Written out here because the server has several
 * libraries that could make one; nothing of it can be set.
 */
record BundledSchema(String name, InputStream bytes) implements LSInput {
  @Override
  public InputStream getByteStream() {
    return bytes;
  }

  @Override
  public String getSystemId() {
    return name;
  }

  @Override
  public @Nullable Reader getCharacterStream() {
    return null;
  }

  @Override
  public @Nullable String getStringData() {
    return null;
  }

  @Override
  public @Nullable String getPublicId() {
    return null;
  }

  @Override
  public @Nullable String getBaseURI() {
    return null;
  }

  @Override
  public @Nullable String getEncoding() {
    return null;
  }

  @Override
  public boolean getCertifiedText() {
    return false;
  }

  @Override
  public void setByteStream(InputStream stream) {}

  @Override
  public void setSystemId(String id) {}

  @Override
  public void setCharacterStream(Reader reader) {}

  @Override
  public void setStringData(String data) {}

  @Override
  public void setPublicId(String id) {}

  @Override
  public void setBaseURI(String uri) {}

  @Override
  public void setEncoding(String encoding) {}

  @Override
  public void setCertifiedText(boolean certified) {}
}
