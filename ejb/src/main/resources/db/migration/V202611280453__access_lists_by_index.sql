-- A page of people comes out of an index in the order of their names, in each language's alphabet.
ALTER TABLE app_user
  ADD COLUMN name_polish VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_polish_ai_ci
    AS (name) VIRTUAL,
  ADD INDEX app_user_by_name (seller_id, name),
  ADD INDEX app_user_by_name_polish (seller_id, name_polish);

ALTER TABLE app_user_role ADD INDEX app_user_role_held (role);

ALTER TABLE app_user ADD INDEX app_user_active (seller_id, active, name);

-- What was refused comes out of an index, the latest first.
ALTER TABLE audit_entry
  ADD COLUMN refused BOOLEAN AS (outcome <> 'OK') VIRTUAL,
  ADD INDEX audit_entry_refused (seller_id, refused, at);
