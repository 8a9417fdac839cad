-- name: a picture is the content of its file
SELECT p.id FROM catalogue_picture p LEFT JOIN stored_file f ON f.id = p.file_id WHERE NOT f.sha256 <=> p.sha256
