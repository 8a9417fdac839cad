-- Platform: what lists of other capabilities may show of a stored file.

CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW v_platform_stored_file AS
  SELECT id, sha256 FROM stored_file;
