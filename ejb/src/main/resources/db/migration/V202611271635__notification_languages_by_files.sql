-- Which languages there are is said by files, not by the schema.
ALTER TABLE mail_template DROP CONSTRAINT mail_template_language;
ALTER TABLE mail_template ADD CONSTRAINT mail_template_language CHECK (language REGEXP '^[a-z]{2}$');
