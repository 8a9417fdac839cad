-- Billing: VAT per rate in the currency of the seller's books, on documents in another one (art. 106e (11) of the Polish VAT act).
ALTER TABLE billing_vat_sum ADD COLUMN home_vat DECIMAL(19,4) NULL;

UPDATE billing_vat_sum s JOIN billing_document d ON d.id = s.document_id
   SET s.home_vat = ROUND(s.vat * d.rate, 2)
 WHERE d.rate IS NOT NULL;
