package app.kontor.billing.internal.render;

import app.kontor.billing.PaperMark;
import app.kontor.platform.file.Sha256;
import app.kontor.platform.font.DocumentFonts;
import app.kontor.platform.font.FallbackFonts;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRRuntimeException;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Renders a sheet as tagged PDF/A-3u (PDF/UA-1) with embedded fonts; several threads may render at
 * once. The bytes differ from run to run, so a sent document is kept and never rendered again.
 */
public final class DocumentRenderer {
  private static final String FAMILY = "Noto Sans";

  /** What stands for the seller's colour in the style sheet. */
  private static final String COLOUR = "#0b5cad";

  private static final Set<FSFontUseCase> FALLBACK = Set.of(FSFontUseCase.FALLBACK_FINAL);
  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private final Template layout;
  private final String css;
  private final String version;

  public DocumentRenderer() {
    XRLog.setLoggingEnabled(false);
    try {
      this.layout = configuration().getTemplate("document.ftlh");
      this.css = resource("document.css");
      this.version = Sha256.hex((layout + css).getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which layout this renderer has: it changes with each change of it. */
  public String version() {
    return version;
  }

  /** The document as PDF bytes, without a picture. */
  public byte[] render(DocumentSheet sheet) {
    return render(FrozenSheet.of(sheet), null);
  }

  /**
   * The document as PDF bytes.
   *
   * @param logo the picture the sheet names as PNG, or null for two letters of the seller's name
   * @throws RenderingFailed if the layout or one of its libraries fails
   */
  public byte[] render(FrozenSheet sheet, byte @Nullable [] logo) {
    return render(sheet, logo, new PaperMark.None());
  }

  /**
   * The document as PDF bytes.
   *
   * @param mark what is printed besides what the sheet says
   */
  public byte[] render(FrozenSheet sheet, byte @Nullable [] logo, PaperMark mark) {
    try {
      return pdf(DocumentFonts.printable(html(sheet.model(), logo, mark)));
    } catch (IOException
        | XRRuntimeException
        | IllegalArgumentException
        | IllegalStateException
        | UncheckedIOException e) {
      throw new RenderingFailed(e);
    }
  }

  private static byte[] pdf(String html) throws IOException {
    DocumentFonts fonts = DocumentFonts.covering(html);
    ByteArrayOutputStream out = new ByteArrayOutputStream(128 * 1024);
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .usePdfAConformance(PdfAConformance.PDFA_3_U)
            .usePdfUaAccessibility(true)
            .useColorProfile(SRGB)
            .withProducer("Kontor")
            .useFont(fonts::regular, FAMILY, 400, FontStyle.NORMAL, true)
            .useFont(fonts::bold, FAMILY, 700, FontStyle.NORMAL, true)
            .withHtmlContent(html, null)
            .toStream(out);
    if (Bidi.requiresBidi(html.toCharArray(), 0, html.length())) {
      builder
          .useUnicodeBidiSplitter(WritingDirection::new)
          .useUnicodeBidiReorderer(new RightToLeft());
    }
    for (FallbackFonts font : FallbackFonts.neededFor(html)) {
      builder.useFont(font::regular, font.name(), 400, FontStyle.NORMAL, true, FALLBACK);
      builder.useFont(font::bold, font.name(), 700, FontStyle.NORMAL, true, FALLBACK);
    }
    builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
    builder.useExternalResourceAccessControl(
        (uri, type) -> uri.startsWith("data:"),
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.run();
    return out.toByteArray();
  }

  private String html(Map<String, Object> sheet, byte @Nullable [] logo, PaperMark mark)
      throws IOException {
    Map<String, Object> model = new HashMap<>(sheet);
    // what was frozen before there were colours has the house's
    model.put("css", css.replace(COLOUR, String.valueOf(sheet.getOrDefault("accent", COLOUR))));
    model.remove(FrozenSheet.LOGO);
    if (logo != null) {
      model.put(
          FrozenSheet.LOGO, "data:image/png;base64," + Base64.getEncoder().encodeToString(logo));
    }
    if (model.get("payment") instanceof Map<?, ?> payment) {
      model.put("payment", drawn(payment));
    }
    if (mark instanceof PaperMark.Code code) {
      model.put(
          "mark",
          Map.of(
              "title", code.title(),
              "caption", code.caption(),
              "link", code.link(),
              "qr", QrImage.dataUri(code.link())));
    }
    StringWriter out = new StringWriter(16 * 1024);
    try {
      layout.process(model, out);
    } catch (TemplateException e) {
      throw new IllegalStateException("layout of " + sheet.get("title") + " failed", e);
    }
    return out.toString().strip();
  }

  /** The sheet holds what the code says; the layout shows a picture of it. */
  private static Map<Object, Object> drawn(Map<?, ?> payment) {
    Map<Object, Object> drawn = new HashMap<>(payment);
    drawn.computeIfPresent("qr", (key, payload) -> QrImage.dataUri(String.valueOf(payload)));
    return drawn;
  }

  private static Configuration configuration() {
    Version version = Configuration.VERSION_2_3_34;
    Configuration configuration = new Configuration(version);
    configuration.setClassForTemplateLoading(DocumentRenderer.class, DocumentTexts.FOLDER);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocalizedLookup(false);
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setObjectWrapper(new SimpleObjectWrapper(version));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    return configuration;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            DocumentRenderer.class.getResourceAsStream(DocumentTexts.FOLDER + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
