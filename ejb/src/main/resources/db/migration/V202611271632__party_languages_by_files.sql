-- Which languages there are is said by files, not by the schema. A seller has a language of its own, whose
-- texts are shown where a reader's language has none; so far that was English for all.
ALTER TABLE partner DROP CONSTRAINT partner_language;
ALTER TABLE partner ADD CONSTRAINT partner_language CHECK (language REGEXP '^[a-z]{2}$');
ALTER TABLE seller_text DROP CONSTRAINT seller_text_language;
ALTER TABLE seller_text ADD CONSTRAINT seller_text_language CHECK (language REGEXP '^[a-z]{2}$');

ALTER TABLE seller
  ADD COLUMN language CHAR(2) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT 'en' AFTER home_currency,
  ADD CONSTRAINT seller_language CHECK (language REGEXP '^[a-z]{2}$');
