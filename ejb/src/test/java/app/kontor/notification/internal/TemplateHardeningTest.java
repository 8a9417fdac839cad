package app.kontor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kontor.notification.MailEvent;
import app.kontor.notification.TemplateRefused;
import app.kontor.notification.TemplateRefused.Reason;
import app.kontor.notification.internal.TemplateTexts.Chosen;
import app.kontor.notification.internal.kind.Telling;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateHardeningTest {
  private final TemplateEngine engine = new TemplateEngine();
  private final MailWriter writer = new MailWriter(engine);

  @Test
  void the_lines_of_what_people_wrote_stay_lines() {
    String text = "Gate 3\r\nbefore <noon>\nand ring";
    Map<String, Object> model = Map.of("ticket", Map.of("text", text));
    assertThat(engine.body("<p>${ticket.text}</p>", model))
        .isEqualTo("<p>Gate 3<br>before &lt;noon&gt;<br>and ring</p>");
    assertThat(PlainText.of(engine.body("<p>${ticket.text}</p>", model)))
        .isEqualTo("Gate 3\nbefore <noon>\nand ring");
    assertThat(engine.subject("${ticket.text}", model)).isEqualTo("Gate 3 before <noon> and ring");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "<#assign ex=\"freemarker.template.utility.Execute\"?new()>${ex(\"id\")}",
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\",\"/etc\")}",
        "${\"freemarker.template.utility.JythonRuntime\"?new()}",
        "${order?api.class}",
        "${order.number?api.class.classLoader}",
        "${order.number.class.forName(\"java.lang.Runtime\")}",
        "${order.getClass()}",
        "${order[\"class\"]}",
        "${\"${order.number}\"?eval}",
        "${\"order.number\"?eval}",
        "${\"<#assign x=1>\"?interpret}",
        "<@(\"<#assign x=1>\"?interpret) />",
        "<#include \"/etc/passwd\">",
        "<#import \"/x.ftl\" as x>",
        "<#list 1..1000000000 as i>${i}</#list>",
        "${(1..100000000)?join(\",\")}",
        "<#assign s=\"x\"><#list 1..40 as i><#assign s=s+s></#list>",
        "<#macro m><@m/></#macro><@m/>",
        "<#function f(x)><#return f(x)></#function>${f(1)}",
        "${.data_model}",
        "${.globals?keys?join(\",\")}",
        "${.template_name}",
        "<#ftl output_format=\"plainText\">${customer.name}",
        "<#noautoesc>${customer.name}</#noautoesc>",
        "${customer.name?no_esc}",
        "<#setting locale=\"pl\">",
        "<#attempt>${x}<#recover>y</#attempt>",
        "<#stop \"no\">",
        "<#outputformat \"plainText\">${customer.name}</#outputformat>",
        "<#if order.number?matches(\"(a+)+b\")>x</#if>",
        "${order.number?string?eval_json}",
        "<#noparse>${x}</#noparse>",
        "${order.lines[0].name}",
        "${order.number + order.number}"
      })
  void whatever_could_reach_out_or_run_away_is_refused(String payload) {
    TemplateRefused refused = catchThrowableOfType(TemplateRefused.class, () -> check(payload));

    assertThat(refused).as(payload).isNotNull();
    assertThat(refused.line()).isEqualTo(1);
    assertThat(refused.column()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\",\"/etc\")}",
        "${group?api.class}",
        "${group.class.forName(\"java.lang.Runtime\")}",
        "${group.getClass()}",
        "<#include \"/etc/passwd\">",
        "<#import \"/x.ftl\" as x>",
        "<#list 1.. as i>xxxxxxxxxx</#list>",
        "<#macro m><@m/></#macro><@m/>"
      })
  void the_engine_itself_refuses_what_the_grammar_would_have_let_through(String payload) {
    assertThatThrownBy(() -> engine.body(payload, Map.of("group", Map.of("name", "x"))))
        .isInstanceOf(TemplateRefused.class);
  }

  @Test
  void objects_of_ours_are_no_data() {
    assertThatThrownBy(() -> engine.body("${seller.name}", Map.of("seller", Samples.seller())))
        .isInstanceOf(TemplateRefused.class);
  }

  @Test
  void values_are_escaped_in_the_body_and_plain_in_the_subject() {
    Map<String, ?> model = Map.of("name", "<b>Śruby & Co</b>");

    assertThat(engine.body("${name}", model)).isEqualTo("&lt;b&gt;Śruby &amp; Co&lt;/b&gt;");
    assertThat(engine.subject("${name}", model)).isEqualTo("<b>Śruby & Co</b>");
  }

  @Test
  void a_subject_stays_on_one_line() {
    assertThat(engine.subject("a ${name}", Map.of("name", "b\r\nBcc: all@example.org")))
        .isEqualTo("a b Bcc: all@example.org");
  }

  @Test
  void the_notation_offered_to_authors_works() {
    check(
        "<#-- note --><#if order.reference?has_content && order.number != \"7\">"
            + "${order.reference!\"-\"}<#elseif !(order.note?has_content)>x<#else>y</#if>"
            + "<#list order.lines as line>${line?counter}. ${line.name?upper_case}"
            + "<#sep>, </#sep></#list> ${order.goods} ${order.lines?size}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'line 1\n${order.numer}'                 | UNKNOWN_TAG | 2 | 3",
        "'${parcel.number}'                       | UNKNOWN_TAG | 1 | 3",
        "'${order.lines}'                         | UNKNOWN_TAG | 1 | 3",
        "'<#list order.lines as l>${l.x}</#list>' | UNKNOWN_TAG | 1 | 27",
        "'<#list order.goods as l>${l}</#list>'   | UNKNOWN_TAG | 1 | 8",
        "'x\n  ${order.number'                    | SYNTAX      | 2 | 3",
        "'x\n<#if order.number?has_content>y'     | SYNTAX      | 2 | 31",
        "'x<!-- --><script>alert(1)</script>'     | HTML        | 1 | 10",
        "'<p onclick=\"x()\">x</p>'               | HTML        | 1 | 4",
        "'x <iframe src=\"https://a.b\"></iframe>'| HTML        | 1 | 3",
        "'x <img src=\"https://a.b/c.png\">'      | PICTURE     | 1 | 13",
        "'x <img src=\"data:image/png;base64,A\">' | PICTURE     | 1 | 13",
        "'x <img src=\"cid:other\">'              | PICTURE     | 1 | 13",
        "'x <a href=\"javascript:alert(1)\">y</a>'| HTML        | 1 | 6",
        "'<p style=\"background:url(//a.b)\">x</p>'| HTML       | 1 | 4",
        "'  '                                     | EMPTY       | 0 | 0"
      })
  void a_refusal_says_where_and_why(String body, Reason reason, int line, int column) {
    TemplateRefused refused = catchThrowableOfType(TemplateRefused.class, () -> check(body));

    assertThat(refused).as(body).isNotNull();
    assertThat(List.of(refused.reason(), refused.line(), refused.column()))
        .isEqualTo(List.of(reason, line, column));
    assertThat(refused.field()).isEqualTo("body");
  }

  @Test
  void what_slips_into_a_mail_through_data_is_taken_out() {
    String page =
        MailHtml.page(
            "<p onclick=\"x()\">a</p><script>x()</script><img src=\"https://a.b/c.png\">"
                + "<p style=\"background:URL(//a.b)\">b</p>",
            "s",
            "en",
            Letterhead.of(Samples.seller(), "", Locale.ENGLISH),
            Map.of());

    assertThat(page).doesNotContain("onclick", "<script", "a.b");
  }

  private void check(String body) {
    Locale reader = Locale.ENGLISH;
    Telling<?> sample =
        Samples.kind(new MailEvent("ORDER_RECEIVED"))
            .fullSample(Samples.seller(), reader, Samples.CLOCK);
    writer.check(new Chosen("x", "Order ${order.number}", body), sample, reader);
  }
}
