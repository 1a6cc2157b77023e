-- Which records somebody stands on for an organisation, as it was typed.
CREATE INDEX link_organisation ON link (organisation, record) WHERE organisation IS NOT NULL AND trashed = 0;
