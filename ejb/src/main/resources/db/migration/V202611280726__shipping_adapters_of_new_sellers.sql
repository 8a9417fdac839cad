-- Carriers of sellers that were added came without the way their waybills are made.
UPDATE carrier SET adapter = 'DHL', version = version + 1 WHERE code = 'DHL' AND adapter = '';
