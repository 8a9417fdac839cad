-- How a person sees goods in the catalogue: rows of a table, or cards.
ALTER TABLE app_user ADD goods VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT 'table';
