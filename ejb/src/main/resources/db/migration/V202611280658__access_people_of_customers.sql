-- People of customers are given away company by company, part by part.
ALTER TABLE app_user ADD INDEX app_user_of_customers (seller_id, partner_id, email);
