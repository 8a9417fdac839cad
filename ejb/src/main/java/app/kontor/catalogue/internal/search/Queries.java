package app.kontor.catalogue.internal.search;

import app.kontor.platform.number.NumberKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a text asks of the index. Article numbers and GTINs come before everything; of the rest each
 * word is worth its best match, and an item the mean of its words, so that it is known why one
 * stands before another.
 */
final class Queries {
  private static final int WHOLE_NUMBER = 1000;
  private static final int NUMBER_BEGINS = 500;
  private static final int WORD_BEGINS_NUMBER = 50;
  private static final int NUMBER_ENDS = 30;
  private static final int SHORTEST_NUMBER = 3;
  private static final int SHORTEST_GTIN = 6;
  private static final int LONGEST_GTIN = 14;

  /** What a match in a language is worth that is not the reader's. */
  private static final int OTHER_LANGUAGE_PERCENT = 50;

  private static final int SIZE = 100;
  private static final int MEASURE_WITHOUT_UNIT = 92;
  private static final int PART = 85;
  private static final int BARE_PART = 70;
  private static final int DESCRIBED_SIZE = 25;
  private static final int SIZE_BEGINS = 40;
  private static final int NEAR_SIZE = 25;

  private final Lexicon.Words words;
  private final Synonyms synonyms;
  private final String text;
  private final String language;

  Queries(Lexicon.Words words, Synonyms synonyms, String text, String language) {
    this.words = words;
    this.synonyms = synonyms;
    this.text = text;
    this.language = language;
  }

  /** The query, if anything can be found by it. */
  Optional<Query> of(Strictness strictness) {
    List<Query> ways = new ArrayList<>(numbers(strictness));
    List<Token> typed = Spelling.tokens(text);
    Variants.of(text, words, synonyms)
        .forEach(
            (variant, worth) ->
                tokens(variant, strictness, typed.containsAll(variant))
                    .map(
                        query ->
                            (Query) new BoostQuery(query, (float) worth / 100 / variant.size()))
                    .ifPresent(ways::add));
    return best(ways);
  }

  private static Optional<Query> best(List<Query> ways) {
    return ways.size() <= 1 ? ways.stream().findFirst() : Optional.of(new BestOf(Map.of(), ways));
  }

  private List<Query> numbers(Strictness strictness) {
    List<Query> ways = new ArrayList<>();
    String key = NumberKey.of(text);
    if (key.length() < 2) {
      return ways;
    }
    boolean digits = key.chars().anyMatch(Character::isDigit);
    ways.add(worth(WHOLE_NUMBER, new TermQuery(new Term(ItemFields.KEY, key))));
    if (key.length() >= SHORTEST_NUMBER) {
      ways.add(worth(digits ? NUMBER_BEGINS : WORD_BEGINS_NUMBER, begins(ItemFields.KEY, key)));
    }
    if (strictness.isLoose() && key.length() > SHORTEST_NUMBER && digits) {
      ways.add(worth(NUMBER_ENDS, begins(ItemFields.KEY_END, key)));
    }
    if (key.length() >= SHORTEST_GTIN
        && key.length() <= LONGEST_GTIN
        && key.chars().allMatch(Character::isDigit)) {
      String gtin = key.length() == LONGEST_GTIN && key.startsWith("0") ? key.substring(1) : key;
      ways.add(worth(WHOLE_NUMBER, new TermQuery(new Term(ItemFields.GTIN, gtin))));
      ways.add(worth(NUMBER_BEGINS, begins(ItemFields.GTIN, gtin)));
    }
    return ways;
  }

  private static Query begins(String field, String key) {
    return new PrefixQuery(new Term(field, key), MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  private static Query worth(int worth, Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), worth);
  }

  private Optional<Query> tokens(List<Token> tokens, Strictness strictness, boolean asTyped) {
    List<Query> met = new ArrayList<>();
    BooleanQuery.Builder nouns = new BooleanQuery.Builder();
    boolean named = false;
    for (Token token : tokens) {
      Optional<Query> query = token(token, strictness);
      query.ifPresent(met::add);
      if (query.isPresent() && token.isWord()) {
        nouns.add(query.get(), BooleanClause.Occur.SHOULD);
        named = true;
      }
    }
    int least = strictness.of(tokens.size());
    boolean sizesAlone = !named && tokens.stream().anyMatch(Token::isWord);
    if (met.size() < least || met.isEmpty() || (sizesAlone && !asTyped)) {
      return Optional.empty();
    }
    if (met.size() == 1) {
      return Optional.of(met.get(0));
    }
    boolean all = met.size() == least;
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    met.forEach(
        each -> query.add(each, all ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD));
    if (!all && named) {
      // who asks for a hammer and a size does not mean another thing of that size
      query.add(nouns.build(), BooleanClause.Occur.FILTER);
    }
    return Optional.of(query.setMinimumNumberShouldMatch(all ? 0 : least).build());
  }

  private Optional<Query> token(Token token, Strictness strictness) {
    TreeMap<Integer, List<Term>> terms = new TreeMap<>(Comparator.reverseOrder());
    List<Query> ways = new ArrayList<>();
    if (token.isWord()) {
      word(terms, token, strictness);
    } else {
      size(terms, token.text(), strictness);
      if (strictness.isLoose()) {
        ways.add(worth(SIZE_BEGINS, begins(ItemFields.SIZE, token.text())));
      }
    }
    return terms.isEmpty() && ways.isEmpty()
        ? Optional.empty()
        : Optional.of(new BestOf(terms, ways));
  }

  private void word(Map<Integer, List<Term>> terms, Token token, Strictness strictness) {
    boolean unknown = !words.isNoun(token);
    words
        .vocabularies()
        .forEach(
            (spoken, vocabulary) -> {
              Map<String, Match> meant =
                  vocabulary.matches(token.text(), words.stems(spoken, token));
              add(terms, spoken, vocabulary, meant);
              if (strictness.isLoose() || (unknown && isNoBeginning(meant))) {
                add(
                    terms,
                    spoken,
                    vocabulary,
                    vocabulary.similar(token.text(), words.stems(spoken, token)));
              }
            });
    if (words.sizes().contains(token.text())) {
      add(terms, BARE_PART, ItemFields.PART, token.text());
    }
  }

  private static boolean isNoBeginning(Map<String, Match> meant) {
    return meant.values().stream().noneMatch(match -> match.compareTo(Match.STEM) <= 0);
  }

  private void add(
      Map<Integer, List<Term>> terms,
      String spoken,
      Vocabulary vocabulary,
      Map<String, Match> meant) {
    boolean own = spoken.equals(language) || spoken.equals(ItemFields.NO_LANGUAGE);
    meant.forEach(
        (word, match) -> {
          for (WordField field : WordField.values()) {
            int weight =
                own ? field.weight(match) : field.weight(match) * OTHER_LANGUAGE_PERCENT / 100;
            if (weight > 0 && vocabulary.isIn(word, field)) {
              add(terms, weight, field.of(spoken), word);
            }
          }
        });
  }

  private void size(Map<Integer, List<Term>> terms, String size, Strictness strictness) {
    add(terms, SIZE, ItemFields.SIZE, size);
    add(terms, PART, ItemFields.PART, size);
    add(terms, DESCRIBED_SIZE, ItemFields.DESCRIBED_SIZE, size);
    String bare = Spelling.withoutUnit(size);
    if (!bare.equals(size)) {
      add(terms, MEASURE_WITHOUT_UNIT, ItemFields.SIZE, bare);
      add(terms, BARE_PART, ItemFields.PART, bare);
    }
    if (strictness.compareTo(Strictness.BUT_ONE) >= 0) {
      Spelling.parts(size).stream()
          .filter(part -> part.length() > 1)
          .forEach(part -> add(terms, NEAR_SIZE, ItemFields.PART, part));
    }
  }

  private void add(Map<Integer, List<Term>> terms, int weight, String field, String value) {
    boolean isSize = !field.contains("_") || field.equals(ItemFields.DESCRIBED_SIZE);
    if (!isSize || words.sizes().contains(value)) {
      terms.computeIfAbsent(weight, each -> new ArrayList<>()).add(new Term(field, value));
    }
  }
}
