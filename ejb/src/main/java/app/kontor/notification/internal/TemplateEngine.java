package app.kontor.notification.internal;

import app.kontor.notification.TemplateRefused;
import app.kontor.notification.TemplateRefused.Reason;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * FreeMarker with everything closed that an author does not need: the model is plain maps, lists
 * and text, so no method of ours can be reached; no class can be made, no template loaded, no
 * {@code ?api}; HTML is escaped; output stops at a limit. {@link TemplateGrammar} has let through
 * only tags, conditions and loops over data, so rendering always ends.
 */
@Dependent
class TemplateEngine {
  static final int MAX_OUTPUT = 500_000;
  private static final int MAX_SUBJECT = 300;

  /** Stands for a line end while the template is filled in; no text has this character. */
  private static final String LINE_END = "\uE00A";

  private static final Version VERSION = Configuration.VERSION_2_3_34;

  private final Configuration html = configuration(HTMLOutputFormat.INSTANCE);
  private final Configuration plain = configuration(PlainTextOutputFormat.INSTANCE);

  private static Configuration configuration(OutputFormat format) {
    Configuration configuration = new Configuration(VERSION);
    configuration.setTemplateLoader(null);
    configuration.setObjectWrapper(new SimpleObjectWrapper(VERSION));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setOutputFormat(format);
    configuration.setRecognizeStandardFileExtensions(false);
    configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setLocalizedLookup(false);
    configuration.setLocale(Locale.ROOT);
    configuration.setDefaultEncoding("UTF-8");
    return configuration;
  }

  /**
   * The body with its tags filled in and escaped; line ends of their texts stay line ends.
   *
   * @throws TemplateRefused with place if it cannot be parsed or rendered
   */
  String body(String source, Map<String, ?> model) {
    return render(html, "body", source, marked(model)).replace(LINE_END, "<br>");
  }

  /** The model with the line ends of people's texts marked, so that they survive as such. */
  private static Map<String, Object> marked(Map<String, ?> model) {
    Map<String, Object> marked = new HashMap<>();
    model.forEach((name, value) -> marked.put(name, marked(value)));
    return marked;
  }

  private static Object marked(Object value) {
    if (value instanceof String text) {
      return text.replace("\r\n", "\n").replace("\n", LINE_END);
    }
    if (value instanceof Map<?, ?> group) {
      Map<String, Object> marked = new HashMap<>();
      group.forEach((name, one) -> marked.put(String.valueOf(name), marked(one)));
      return marked;
    }
    return value instanceof List<?> list
        ? list.stream().map(TemplateEngine::marked).toList()
        : value;
  }

  /** The subject with its tags filled in: one line of text, cut to what a subject may have. */
  String subject(String source, Map<String, ?> model) {
    String line = render(plain, "subject", source, model).replaceAll("\\s+", " ").strip();
    return line.length() <= MAX_SUBJECT ? line : line.substring(0, MAX_SUBJECT - 1) + "…";
  }

  private static String render(
      Configuration configuration, String field, String source, Map<String, ?> model) {
    LimitedWriter out = new LimitedWriter(MAX_OUTPUT);
    try {
      new Template(field, source, configuration).process(model, out);
      return out.toString();
    } catch (ParseException e) {
      throw new TemplateRefused(
          field, Reason.SYNTAX, e.getLineNumber(), e.getColumnNumber(), firstLine(e));
    } catch (TemplateException e) {
      int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
      int column = e.getColumnNumber() == null ? 0 : e.getColumnNumber();
      throw new TemplateRefused(
          field, Reason.SYNTAX, line, column, e.getBlamedExpressionString() + "");
    } catch (LimitedWriter.Full e) {
      throw new TemplateRefused(field, Reason.TOO_LONG, 0, 0, "");
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory", e);
    } catch (StackOverflowError e) {
      throw new TemplateRefused(field, Reason.NOT_OFFERED, 0, 0, "");
    }
  }

  // The rest of FreeMarker's message repeats the place and lists what it would have liked.
  private static String firstLine(ParseException e) {
    String message = e.getEditorMessage() == null ? "" : e.getEditorMessage().strip();
    String line = message.lines().findFirst().orElse("");
    return line.length() <= 200 ? line : line.substring(0, 200);
  }

  /** Text in memory that refuses to grow beyond a limit. */
  private static final class LimitedWriter extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final int limit;

    LimitedWriter(int limit) {
      this.limit = limit;
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
      if (text.length() + length > limit) {
        throw new Full();
      }
      text.append(chars, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
      return text.toString();
    }

    /** The limit is reached. */
    static final class Full extends IOException {
      private static final long serialVersionUID = 1L;
    }
  }
}
