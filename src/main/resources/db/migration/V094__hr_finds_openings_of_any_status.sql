-- The last posted of one status, and of several. Drafts, which were not posted yet, come first.
CREATE INDEX opening_of_status ON opening (status, published_at DESC, id);
CREATE INDEX opening_posted ON opening (published_at DESC, id) INCLUDE (status);

-- A search looks by department, too: without this, one among all that were ever closed would read each of them.
CREATE INDEX opening_of_department ON opening (department_id);

-- A misspelt word resembles as many titles of closed openings as of open ones, ten times as many of which are read.
CREATE INDEX opening_similar_open ON opening USING gin (plain(title || ' ' || location) gin_trgm_ops) WHERE status = 'PUBLISHED';
