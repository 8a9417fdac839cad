-- What the form said that led there, so that only the same sent again leads there again.
ALTER TABLE form_answer
  ADD COLUMN content CHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT '' AFTER user_id;
