package app.kontor.sharing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.sharing.FormDefinition;
import app.kontor.sharing.FormField;
import app.kontor.sharing.SharingRefusal.BadFormDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class FormJsonTest {
  static final List<String> SHIPPED = ShippedForms.CODES;

  private static final String L = "{'pl':'p','de':'d','en':'e'}";

  @ParameterizedTest
  @FieldSource("SHIPPED")
  void a_shipped_form_can_be_published(String code) {
    FormDefinition form = FormJson.definition(ShippedForms.json(code), 1);
    assertThat(form.code()).isEqualTo(code);
    assertThat(form.fields()).isNotEmpty();
  }

  @Test
  void a_definition_is_read_with_its_texts_and_rules() {
    FormDefinition form =
        read(
            "{'code':'ab','title':L,'fields':[{'id':'a','type':'number','label':L,"
                + "'required':true,'min':1.5,'scale':2,'unit':'kg'},{'id':'b','type':'choice',"
                + "'label':L,'requiredIf':{'field':'a','is':'2'},"
                + "'choices':[{'value':'x','label':L}]}]}");
    assertThat(form.title().in(Locale.GERMAN)).isEqualTo("d");
    assertThat(form.fields()).extracting(FormField::id).containsExactly("a", "b");
    assertThat(form.fields().get(0).limits().min()).isEqualByComparingTo("1.5");
    assertThat(form.fields().get(0).unit()).isEqualTo("kg");
    assertThat(form.fields().get(1).choices()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "nonsense                                                                 | {}",
        "{'title':L,'fields':[{'id':'a','type':'text','label':L}]}                | code",
        "{'code':'A b','title':L,'fields':[{'id':'a','type':'text','label':L}]}   | code",
        "{'code':'ab','title':{'pl':'p'},'fields':[{'id':'a','type':'text','label':L}]} | title.de",
        "{'code':'ab','title':L,'fields':[]}                                      | fields",
        "{'code':'ab','title':L,'fields':[3]}                                     | fields[0]",
        "{'code':'ab','title':L,'fields':[{'id':'a','type':'text'}]}        | fields[0].label",
        "{'code':'ab','title':L,'fields':[{'id':'a','type':'file','label':L}]}    | fields[0].type",
        "{'code':'ab','title':L,'fields':[{'id':'a','type':'choice','label':L}]} |fields[0].choices",
        "{'code':'ab','title':L,'fields':[{'id':'a','type':'text','label':L,'x':1}]} | fields[0].x",
        "{'code':'ab','title':L,'fields':[{'id':'a','type':'text','label':L},"
            + "{'id':'a','type':'text','label':L}]} | fields[1].id",
      })
  void what_is_wrong_is_refused_with_its_place(String json, String where) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            BadFormDefinition.class, refusal -> assertThat(refusal.args()).containsExactly(where));
  }

  @Test
  void values_survive_being_written_and_read() {
    Map<String, String> values = Map.of("a", "łąka \"quoted\"\nline", "b", "12.5");
    assertThat(FormJson.read(FormJson.write(values))).isEqualTo(values);
  }

  private static FormDefinition read(String json) {
    return FormJson.definition(json.replace("L", L).replace('\'', '"'), 1);
  }
}
