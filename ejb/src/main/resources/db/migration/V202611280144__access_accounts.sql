-- What a person signs in with belongs to the person; a user is the person at one seller, with the roles there.
-- Whoever was a user before has an account and is known to one seller.
CREATE TABLE account (
  id            BIGINT       NOT NULL PRIMARY KEY,
  version       BIGINT       NOT NULL DEFAULT 0,
  email         VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  password_hash VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  user_id       BIGINT       NULL,
  UNIQUE KEY account_email (email)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO account (id, email, password_hash, user_id)
SELECT NEXT VALUE FOR id_seq, email, password_hash, id FROM app_user;

ALTER TABLE app_user
  DROP COLUMN password_hash,
  DROP KEY app_user_email,
  ADD UNIQUE KEY app_user_email (email, seller_id),
  ADD CONSTRAINT app_user_account FOREIGN KEY (email) REFERENCES account (email);

-- Whoever administers the seller that was alone until now keeps the installation, too.
INSERT INTO app_user_role (user_id, role)
SELECT r.user_id, 'INSTALLATION' FROM app_user_role r JOIN app_user u ON u.id = r.user_id
WHERE r.role = 'ADMINISTRATOR' AND u.partner_id = 0;
