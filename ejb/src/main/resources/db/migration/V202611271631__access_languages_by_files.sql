-- Which languages there are is said by files, not by the schema.
ALTER TABLE app_user DROP CONSTRAINT app_user_language;
ALTER TABLE app_user ADD CONSTRAINT app_user_language CHECK (language REGEXP '^[a-z]{2}$');
