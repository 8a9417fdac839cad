-- Folders on other machines that schedules reach by SFTP: the private key that one signs in with, sealed, the key that
-- the machine is known by, one that it has shown and nobody has looked at yet, and where files go that were read.
ALTER TABLE transfer_schedule
  ADD COLUMN sealed_key    TEXT        CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD COLUMN host_key      VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD COLUMN shown_key     VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD COLUMN done_folder   VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD COLUMN failed_folder VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL;
