-- Of which type a file is: who makes sizes of pictures passes drawings over.
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW v_platform_stored_file AS
  SELECT id, sha256, media_type FROM stored_file;
