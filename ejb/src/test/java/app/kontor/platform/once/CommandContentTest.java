package app.kontor.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.UseCaseMethods;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.setting.SettingKey;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * All that a person can ask for twice by one form can be compared with what was asked the first
 * time: each value in it has a text of its own. The commands are found, not listed.
 */
class CommandContentTest {
  private static final List<Class<?>> HOLDERS =
      List.of(Collection.class, Map.class, Optional.class);

  @Test
  void whatever_a_command_is_asked_can_be_compared() {
    Set<String> unspoken = new TreeSet<>();
    List<Method> commands = UseCaseMethods.where(UseCaseMethods::isAudited).toList();
    commands.forEach(
        command ->
            Arrays.stream(command.getGenericParameterTypes())
                .filter(type -> !isSpoken(type))
                .forEach(type -> unspoken.add(command + ": " + type)));
    assertThat(commands).hasSizeGreaterThan(50);
    assertThat(unspoken).isEmpty();
  }

  private static boolean isSpoken(Type type) {
    if (type instanceof ParameterizedType of) {
      if (of.getRawType() == SettingKey.class) {
        return true;
      }
      return HOLDERS.stream()
              .anyMatch(holder -> holder.isAssignableFrom((Class<?>) of.getRawType()))
          && Arrays.stream(of.getActualTypeArguments()).allMatch(CommandContentTest::isSpoken);
    }
    if (type instanceof WildcardType wild) {
      return Arrays.stream(wild.getUpperBounds()).allMatch(CommandContentTest::isSpoken);
    }
    return type instanceof Class<?> of && isSpoken(of);
  }

  private static boolean isSpoken(Class<?> type) {
    if (type.isRecord()) {
      return Arrays.stream(type.getRecordComponents())
          .allMatch(component -> isSpoken(component.getGenericType()));
    }
    if (type.isSealed()) {
      return Arrays.stream(type.getPermittedSubclasses()).allMatch(CommandContentTest::isSpoken);
    }
    return type.isPrimitive()
        || type.isEnum()
        || type == byte[].class
        || type == FileUpload.Content.class
        || !type.isInterface() && Fingerprint.isSpoken(type);
  }
}
