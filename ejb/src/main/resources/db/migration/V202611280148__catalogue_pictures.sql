-- Catalogue: any number of pictures of an item or a category, in an order. The first one is noted beside the owner's values, too,
-- where lists find it without another table.
CREATE TABLE catalogue_picture (
  id          BIGINT       NOT NULL PRIMARY KEY,
  version     BIGINT       NOT NULL DEFAULT 0,
  seller_id   BIGINT       NOT NULL,
  item_id     BIGINT       NULL,
  category_id BIGINT       NULL,
  file_id     BIGINT       NOT NULL,
  sha256      CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  file_name   VARCHAR(255) NOT NULL,
  width       INT          NOT NULL DEFAULT 0,
  height      INT          NOT NULL DEFAULT 0,
  place       INT          NOT NULL,
  UNIQUE KEY catalogue_picture_of_item (item_id, sha256),
  UNIQUE KEY catalogue_picture_of_category (category_id, sha256),
  INDEX catalogue_picture_shown (seller_id, sha256),
  CONSTRAINT catalogue_picture_item FOREIGN KEY (item_id) REFERENCES item (id),
  CONSTRAINT catalogue_picture_category FOREIGN KEY (category_id) REFERENCES category (id) ON DELETE CASCADE,
  CONSTRAINT catalogue_picture_file FOREIGN KEY (file_id) REFERENCES stored_file (id),
  CONSTRAINT catalogue_picture_owner CHECK ((item_id IS NULL) <> (category_id IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What a picture shows, for those who do not see it.
CREATE TABLE catalogue_picture_text (
  picture_id BIGINT       NOT NULL,
  language   CHAR(2)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  alt        VARCHAR(250) NOT NULL,
  PRIMARY KEY (picture_id, language),
  CONSTRAINT catalogue_picture_text_picture FOREIGN KEY (picture_id) REFERENCES catalogue_picture (id) ON DELETE CASCADE,
  CONSTRAINT catalogue_picture_text_language CHECK (language REGEXP '^[a-z]{2}$')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The sizes in which pages show a picture, by its content: made once, whoever shows it.
CREATE TABLE picture_size (
  sha256  CHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  size    VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  file_id BIGINT      NOT NULL,
  PRIMARY KEY (sha256, size),
  CONSTRAINT picture_size_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO catalogue_picture (id, seller_id, item_id, category_id, file_id, sha256, file_name, place)
SELECT NEXT VALUE FOR id_seq, i.seller_id, i.id, NULL, f.id, f.sha256, f.name, 1
FROM item i JOIN stored_file f ON f.id = i.picture_file_id;

INSERT INTO catalogue_picture (id, seller_id, item_id, category_id, file_id, sha256, file_name, place)
SELECT NEXT VALUE FOR id_seq, c.seller_id, NULL, c.id, f.id, f.sha256, f.name, 1
FROM category c JOIN stored_file f ON f.id = c.picture_file_id;
